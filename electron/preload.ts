import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../shared/contract/channels';

/** All the page gets: calls and events of the contract. Main checks every name and every input. */
contextBridge.exposeInMainWorld('nianbao', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (name: string, listener: (data: unknown) => void): (() => void) => {
    const relay = (_event: unknown, sent: unknown, data: unknown): void => {
      if (sent === name) listener(data);
    };
    ipcRenderer.on(EVENT_CHANNEL, relay);
    return () => void ipcRenderer.off(EVENT_CHANNEL, relay);
  },
});
