# How every library, program and test of Guapai is built. Flags stand here once, on guapai_flags.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_CURRENT_LIST_DIR}/compile-through-ccache" "${PROJECT_SOURCE_DIR}")
endif()

add_library(guapai_flags INTERFACE)
target_compile_features(guapai_flags INTERFACE cxx_std_20)
target_include_directories(guapai_flags INTERFACE "${PROJECT_SOURCE_DIR}/src")
# Needs GCC or Clang, because exact figures are integers of 128 bits, which MSVC does not have. Needs POSIX, too (src/files,
# src/render/pictureprocess.cpp). Nobody has tried to build it on Windows.
# Designated initializers leave the other members at their defaults on purpose; g++ 12 warns of it.
target_compile_options(guapai_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
                                              -Wno-missing-field-initializers)
if(GUAPAI_WARNINGS_AS_ERRORS)
  target_compile_options(guapai_flags INTERFACE -Werror)
endif()
if(GUAPAI_SANITIZE)
  target_compile_options(guapai_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                -fno-omit-frame-pointer)
  target_link_options(guapai_flags INTERFACE -fsanitize=address,undefined)
endif()
if(GUAPAI_FUZZER)
  target_compile_options(guapai_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
# GCC looks for memory that it may free each time its heap has doubled. The first look after 600 MB saves a tenth of its work, and costs
# a tenth more memory at the most.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(guapai_flags INTERFACE "SHELL:--param ggc-min-heapsize=600000")
endif()
# Assertions tell our own mistakes, in the hands of users too.
foreach(configuration RELEASE RELWITHDEBINFO)
  string(REPLACE "-DNDEBUG" "" CMAKE_CXX_FLAGS_${configuration} "${CMAKE_CXX_FLAGS_${configuration}}")
endforeach()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# What a test itself does takes no time, but optimizing hundreds of assertions does: a third of what compiling tests costs.
add_library(guapai_test_flags INTERFACE)
target_compile_options(guapai_test_flags INTERFACE -O0)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(guapai_test_flags INTERFACE -ffold-simple-inlines) # std::move and the like are no functions
endif()
# There are sixty programs of tests. This linker takes a quarter of the work of the usual one.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  target_link_options(guapai_test_flags INTERFACE -fuse-ld=mold)
endif()

# Qt's strict defines: no implicit conversions between text and bytes, no deprecated calls.
add_library(guapai_qt_flags INTERFACE)
target_compile_definitions(
  guapai_qt_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
                            QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# guapai_precompile(TARGET standard [qt] [widgets] [tests]) compiles the headers named in scripts/cmake/precompiled/<name>.h once for
# all targets of this kind. They only save time: every file still includes what it uses, which scripts/lint and the preset core, built
# without, show.
function(guapai_precompile target)
  if(NOT GUAPAI_PRECOMPILE)
    return()
  endif()
  list(JOIN ARGN "_" kind)
  set(holder guapai_precompiled_${kind})
  if(NOT TARGET ${holder})
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/made/${holder}.cpp" CONTENT "// Compiled for its precompiled header alone.\n")
    add_library(${holder} OBJECT "${PROJECT_BINARY_DIR}/made/${holder}.cpp")
    target_link_libraries(${holder} PRIVATE guapai_flags)
    if("qt" IN_LIST ARGN)
      target_link_libraries(${holder} PRIVATE guapai_qt_flags Qt6::Core)
    endif()
    if("widgets" IN_LIST ARGN)
      target_link_libraries(${holder} PRIVATE Qt6::Widgets)
    endif()
    if("tests" IN_LIST ARGN)
      target_link_libraries(${holder} PRIVATE guapai_test_flags GTest::gmock)
    endif()
    list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/scripts/cmake/precompiled/")
    list(TRANSFORM ARGN APPEND ".h")
    target_precompile_headers(${holder} PRIVATE ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${holder} PRIVATE -fpch-preprocess)
    endif()
  endif()
  target_precompile_headers(${target} REUSE_FROM ${holder})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess) # what ccache needs to know a precompiled header
  endif()
endfunction()

# guapai_add_module(NAME core SOURCES a.cpp USES rules PUBLIC_LIBRARIES ... PRIVATE_LIBRARIES ... [QT] [WIDGETS])
# makes the static library guapai_<name>, alias guapai::<name>, of the folder's explicit list of sources. WIDGETS is QT for the rooms
# of the desktop program.
function(guapai_add_module)
  cmake_parse_arguments(ARG "QT;WIDGETS" "NAME" "SOURCES;USES;PUBLIC_LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  add_library(guapai_${ARG_NAME} STATIC ${ARG_SOURCES})
  add_library(guapai::${ARG_NAME} ALIAS guapai_${ARG_NAME})
  list(TRANSFORM ARG_USES PREPEND guapai::)
  target_link_libraries(guapai_${ARG_NAME} PUBLIC guapai_flags ${ARG_USES} ${ARG_PUBLIC_LIBRARIES})
  target_link_libraries(guapai_${ARG_NAME} PRIVATE ${ARG_PRIVATE_LIBRARIES})
  set(precompiled standard)
  if(ARG_QT OR ARG_WIDGETS)
    target_link_libraries(guapai_${ARG_NAME} PRIVATE guapai_qt_flags)
    set_target_properties(guapai_${ARG_NAME} PROPERTIES AUTOMOC ON)
    list(APPEND precompiled qt)
  endif()
  if(ARG_WIDGETS)
    target_link_libraries(guapai_${ARG_NAME} PUBLIC Qt6::Widgets)
    target_include_directories(guapai_${ARG_NAME} PUBLIC "${PROJECT_SOURCE_DIR}/ui")
    list(APPEND precompiled widgets)
  endif()
  guapai_precompile(guapai_${ARG_NAME} ${precompiled})
endfunction()

# guapai_add_test(NAME core SOURCES a_test.cpp USES core [LIBRARIES ...] [QT] [WIDGETS])
# makes the executable <name>_test. Where Qt is used, tests/support/qtmain.cpp runs it without a display; WIDGETS is QT
# with widgets, keys and mouse: tests/support/widgetmain.cpp.
function(guapai_add_test)
  cmake_parse_arguments(ARG "QT;WIDGETS" "NAME" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_executable(${ARG_NAME}_test ${ARG_SOURCES})
  list(TRANSFORM ARG_USES PREPEND guapai::)
  target_link_libraries(${ARG_NAME}_test PRIVATE guapai_flags guapai_test_flags ${ARG_USES} ${ARG_LIBRARIES}
                                                 guapai_test_directories GTest::gmock)
  set(precompiled standard)
  if(ARG_QT OR ARG_WIDGETS)
    set(main qtmain)
    list(APPEND precompiled qt)
    if(ARG_WIDGETS)
      set(main widgetmain)
      list(APPEND precompiled widgets)
      target_link_libraries(${ARG_NAME}_test PRIVATE Qt6::Widgets Qt6::Test)
    endif()
    target_sources(${ARG_NAME}_test PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/${main}.cpp")
    # Their main serves as the reader of pictures, too.
    target_link_libraries(${ARG_NAME}_test PRIVATE guapai_qt_flags guapai::render Qt6::Gui)
    set_target_properties(${ARG_NAME}_test PROPERTIES AUTOMOC ON)
  else()
    target_link_libraries(${ARG_NAME}_test PRIVATE GTest::gmock_main)
  endif()
  guapai_precompile(${ARG_NAME}_test ${precompiled} tests)
  set(timeout 120)
  if(GUAPAI_SANITIZE)
    set(timeout 600)
  endif()
  gtest_discover_tests(${ARG_NAME}_test DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${timeout})
endfunction()
