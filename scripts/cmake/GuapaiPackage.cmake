# What is installed beside the two programs, and the Debian package that cpack makes of all. scripts/package builds it.

include(GNUInstallDirs)
set(desktop "${PROJECT_SOURCE_DIR}/resources/desktop")
set(made "${PROJECT_BINARY_DIR}/made")

# Makes the man pages. That of guapai-cli is its help in roff. In the help, a line of a command begins with two spaces, and a line
# about the command with six; what is behind the last command is about all of them.
function(guapai_make_man_pages)
  set(messages_file "${PROJECT_SOURCE_DIR}/resources/messages/zh_CN.json")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${messages_file}")
  file(READ "${messages_file}" messages)
  string(JSON help GET "${messages}" cli.help)
  string(REPLACE "\\" "\\e" help "${help}")
  string(REPLACE "-" "\\-" help "${help}")
  if(NOT help MATCHES "^用法：([^\n]*)\n\n(  .*)\n\n([^ ].*)$")
    message(FATAL_ERROR "No man page can be made of cli.help: it is not usage, commands and notes with an empty line between them.")
  endif()
  set(usage "${CMAKE_MATCH_1}")
  set(commands "\n${CMAKE_MATCH_2}")
  set(notes "\\&${CMAKE_MATCH_3}")
  string(REGEX REPLACE "\n  ([a-z]+)([^\n]*)" "\n.TP\n\\\\fB\\1\\\\fR\\2" commands "${commands}")
  string(REGEX REPLACE "(\n.TP\n[^\n]*)\n      " "\\1\n\\\\&" commands "${commands}")
  string(REPLACE "\n      " "\n.br\n\\&" commands "${commands}")
  string(REGEX REPLACE "^\n" "" commands "${commands}")
  string(REPLACE "\n" "\n.br\n\\&" notes "${notes}")
  configure_file("${desktop}/guapai-cli.1.in" "${made}/guapai-cli.1" @ONLY)
  configure_file("${desktop}/guapai.1.in" "${made}/guapai.1" @ONLY)
endfunction()

# Sets `dependencies` to what the program needs to start besides the libraries that it is linked with. The one list of packages has it.
function(guapai_read_dependencies)
  set(list_file "${PROJECT_SOURCE_DIR}/scripts/lib.sh")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list_file}")
  file(READ "${list_file}" lists)
  if(NOT lists MATCHES "\npackages_start=\\(([^)]*)\\)")
    message(FATAL_ERROR "scripts/lib.sh has no list packages_start.")
  endif()
  string(REGEX REPLACE "#[^\n]*" "" packages "${CMAKE_MATCH_1}")
  string(REGEX MATCHALL "[^ \n]+" packages "${packages}")
  list(JOIN packages ", " packages)
  set(dependencies "${packages}" PARENT_SCOPE)
endfunction()

guapai_make_man_pages()
guapai_read_dependencies()

install(FILES "${desktop}/guapai.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop}/guapai.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" RENAME org.guapai.guapai.metainfo.xml)
install(FILES "${desktop}/guapai-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME guapai.xml)
set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable")
install(FILES "${desktop}/guapai.svg" DESTINATION "${icons}/apps")
foreach(type library cases)
  install(FILES "${desktop}/guapai-${type}.svg" DESTINATION "${icons}/mimetypes" RENAME application-x-guapai-${type}.svg)
endforeach()
install(FILES "${made}/guapai-cli.1" "${made}/guapai.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${desktop}/guapai-cli.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME guapai-cli)
install(FILES "${desktop}/copyright" "${PROJECT_SOURCE_DIR}/resources/characters/unicode-license.txt" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Guapai maintainers <maintainers@guapai.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "decide on the acceptance of community hospitals - 社区医院验收工作台")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Guapai is the workstation on which a Chinese district health commission decides
whether a community health center may also call itself a community hospital.
It takes in their forms, says of each criterion whether it is met, not met or
undetermined and why, keeps everything in one library file, and prints the
official papers. It needs no network. The interface is Chinese.

供区卫生健康行政部门验收社区医院使用：按纸面样式录入申请表和信息表，
逐项评价，核实裁定，印发附件和验收核查表。不需要网络。

guapai is the desktop program, guapai-cli works on the same files from the command line.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# These refresh the desktop's menus, file types and icons when the package comes and goes; it has no script of its own.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${dependencies}, desktop-file-utils, hicolor-icon-theme, shared-mime-info")
# fcitx5-frontend-qt6 is Qt's plugin for Fcitx 5; that for IBus comes with Qt. ui/app/inputhint.cpp names what is missing.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fcitx5-frontend-qt6, libsecret-1-0, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cups, fcitx5, fcitx5-chinese-addons, ibus-libpinyin, im-config")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
