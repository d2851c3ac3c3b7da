import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

interface ButtonProps extends AriaButtonProps {
  /** `primary`: the one main action of a screen or dialog; `plain`: tool bar; `link`: inside text. */
  look?: 'primary' | 'normal' | 'plain' | 'link' | 'danger';
}

/** A button that says what it does. */
export function Button({ look = 'normal', className, ...props }: ButtonProps) {
  const extra = typeof className === 'string' ? ` ${className}` : '';
  return <AriaButton {...props} className={`button button-${look}${extra}`} />;
}
