; Installer for one user, without an administrator. Called with -DVERSION, -DSOURCE (the staged folder), -DICON,
; -DOUTPUT, -DKILOBYTES (installed size).
Unicode true
!include "MUI2.nsh"

!define PRODUCT "政府信息公开年报"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\nianbao"
!define CLASSES "Software\Classes"
; On the PATH of every user of Windows 10: the command is put there, so that the PATH itself is never touched.
!define COMMANDS "$LOCALAPPDATA\Microsoft\WindowsApps"

Name "${PRODUCT}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\nianbao"
SetCompressor /SOLID lzma
BrandingText "${PRODUCT} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\nianbao.exe"
!define MUI_FINISHPAGE_RUN_TEXT "打开${PRODUCT}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileDescription" "${PRODUCT} 安装程序"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "LegalCopyright" "MIT"

; A program that runs holds its own file: it must end first, or half of it would be replaced.
!macro MustNotRun un
Function ${un}MustNotRun
  again:
  IfFileExists "$INSTDIR\nianbao.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\nianbao.exe" a
  IfErrors 0 close
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${PRODUCT}正在运行。请先退出程序，再点“重试”。" /SD IDCANCEL IDRETRY again
  Abort
  close:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro MustNotRun ""
!insertmacro MustNotRun "un."

; Only what the installer has put there: a folder "data" beside the program is the clerk's.
!macro RemoveProgram
  RMDir /r "$INSTDIR\resources"
  RMDir /r "$INSTDIR\locales"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pak"
  Delete "$INSTDIR\*.bin"
  Delete "$INSTDIR\*.dat"
  Delete "$INSTDIR\*.json"
  Delete "$INSTDIR\LICENSE*.txt"
  Delete "$INSTDIR\LICENSES.chromium.html"
  Delete "$INSTDIR\nianbao.ico"
  Delete "$INSTDIR\nianbao.cmd"
  Delete "$INSTDIR\nianbao.exe"
!macroend

Section "install"
  Call MustNotRun
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r /x data /x 使用说明.txt "${SOURCE}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\nianbao.exe"
  CreateShortCut "$DESKTOP\${PRODUCT}.lnk" "$INSTDIR\nianbao.exe"

  WriteRegStr HKCU "${CLASSES}\.nianbao" "" "nianbao.report"
  WriteRegStr HKCU "${CLASSES}\nianbao.report" "" "政府信息公开年度报告"
  WriteRegStr HKCU "${CLASSES}\nianbao.report\DefaultIcon" "" "$INSTDIR\nianbao.exe,0"
  WriteRegStr HKCU "${CLASSES}\nianbao.report\shell\open\command" "" '"$INSTDIR\nianbao.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  CreateDirectory "${COMMANDS}"
  FileOpen $0 "${COMMANDS}\nianbao.cmd" w
  FileWrite $0 '@"%LOCALAPPDATA%\Programs\nianbao\nianbao.cmd" %*$\r$\n'
  FileClose $0

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\nianbao.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "uninstall"
  Call un.MustNotRun
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  Delete "$DESKTOP\${PRODUCT}.lnk"
  Delete "${COMMANDS}\nianbao.cmd"
  DeleteRegKey HKCU "${CLASSES}\.nianbao"
  DeleteRegKey HKCU "${CLASSES}\nianbao.report"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  MessageBox MB_OK|MB_ICONINFORMATION "程序已卸载。报告和备份没有删除，仍在：$APPDATA\nianbao" /SD IDOK
SectionEnd
