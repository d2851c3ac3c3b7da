@echo off
rem One command of the command line; the window is opened by nianbao.exe itself. A batch file waits for it to end.
"%~dp0nianbao.exe" %*
exit /b %errorlevel%
