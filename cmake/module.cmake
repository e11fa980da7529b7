# A module is a folder of src/martlet with one purpose and a few public headers.
# From bottom to top; a module may depend only on modules listed before it. The order is defined only here.
set(MARTLET_LAYERS base async archive json http schema sqlite config di fetch net server auth openapi lambda events aws app testing deploy cloud cli)
set(MARTLET_PUBLIC_HEADERS ${PROJECT_BINARY_DIR}/include)
file(REMOVE_RECURSE ${MARTLET_PUBLIC_HEADERS}) # the links of an earlier configuration, some of whose headers may no longer exist

# martlet_module(name PUBLIC headers... [DEPENDS modules...] [LIBRARIES libraries...] [HEADER_LIBRARIES libraries...] [FOLDERS folders...]
#                [TESTS_DEPEND modules...] [UNITY_TESTS])
#   PUBLIC        headers that other modules may include, as <martlet/name/header.hpp>; everything else in the folder is private
#   DEPENDS       modules whose public headers this one includes; modules that depend on this one get them, too
#   LIBRARIES     libraries (CMake targets) that only this module's .cpp files include
#   HEADER_LIBRARIES  the same for header-only libraries: targets that link the module don't need them
#   FOLDERS       folders of private sources; their headers are included as "folder/header.hpp"
#   TESTS_DEPEND  modules that only the tests need, such as a simulated AWS; from any layer
#   UNITY_TESTS   see cmake/unity_tests.cmake; requires that the names in the tests' unnamed namespaces differ
# Builds martlet_<name>, alias martlet::<name>, from *.cpp, and <name>_test from *_test.cpp and testing/*.cpp if there are any tests.
#
# A large module has submodules, each a folder with one purpose and public headers of its own: martlet_module(cloud/gateway ...) is
# included as <martlet/cloud/gateway/...>, and its targets are martlet_cloud_gateway and cloud_gateway_test. A submodule may depend on
# those of the same module that were added before it, and on the module itself if that was added before it, so the order of
# add_subdirectory() is the order of their layers.
function(martlet_module name)
  cmake_parse_arguments(MODULE "UNITY_TESTS" "" "PUBLIC;DEPENDS;LIBRARIES;HEADER_LIBRARIES;FOLDERS;TESTS_DEPEND" ${ARGN})
  martlet_check_layers(${name} ${MODULE_DEPENDS})
  string(REPLACE "/" "_" target ${name})
  martlet_publish_headers(${name} ${MODULE_PUBLIC})

  set(patterns *.cpp)
  foreach(folder IN LISTS MODULE_FOLDERS)
    list(APPEND patterns ${folder}/*.cpp)
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  set(scope INTERFACE)
  if(sources)
    add_library(martlet_${target} STATIC ${sources})
    target_link_libraries(martlet_${target} PRIVATE ${MODULE_LIBRARIES})
    martlet_link_privately(martlet_${target} martlet_flags ${MODULE_HEADER_LIBRARIES})
    target_include_directories(martlet_${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    martlet_precompile(martlet_${target})
    set(scope PUBLIC)
  else()
    add_library(martlet_${target} INTERFACE)
  endif()
  add_library(martlet::${target} ALIAS martlet_${target})
  target_compile_features(martlet_${target} ${scope} cxx_std_23)
  target_include_directories(martlet_${target} ${scope} $<BUILD_INTERFACE:${MARTLET_PUBLIC_HEADERS}/${target}>)
  martlet_targets(depends ${MODULE_DEPENDS})
  target_link_libraries(martlet_${target} ${scope} ${depends})
  martlet_install_module(${name} ${MODULE_PUBLIC})

  if(tests)
    file(GLOB shared CONFIGURE_DEPENDS testing/*.cpp)
    martlet_targets(tests_depend ${MODULE_TESTS_DEPEND})
    martlet_test(${target}_test SOURCES ${tests} ${shared} LINKS martlet_${target} ${tests_depend} ${MODULE_LIBRARIES} ${MODULE_HEADER_LIBRARIES})
    if(TARGET ${target}_test)
      target_link_libraries(${target}_test PRIVATE martlet_flags)
      martlet_precompile(${target}_test)
      if(MODULE_UNITY_TESTS)
        martlet_unity_tests(${target}_test)
      endif()
      target_include_directories(${target}_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
  endif()
endfunction()

# Fails if `name` may not depend on one of the modules.
function(martlet_check_layers name)
  string(REGEX MATCH "^[^/]+" module ${name})
  list(FIND MARTLET_LAYERS ${module} layer)
  if(layer LESS 0)
    message(FATAL_ERROR "${name} is not a module: add it to MARTLET_LAYERS (cmake/module.cmake).")
  endif()
  foreach(used IN LISTS ARGN)
    string(REGEX MATCH "^[^/]+" used_module ${used})
    string(REPLACE "/" "_" used_target ${used})
    list(FIND MARTLET_LAYERS ${used_module} below)
    if(used_module STREQUAL module AND NOT used STREQUAL name AND TARGET martlet_${used_target})
      continue()
    endif()
    if(below LESS 0 OR NOT below LESS layer)
      message(FATAL_ERROR "${name} may not depend on ${used}: arrows only point down (cmake/module.cmake).")
    endif()
  endforeach()
endfunction()

# The public headers of each module are symbolic links in a separate include directory, so a module can include only those of the modules
# that it depends on.
function(martlet_publish_headers name)
  string(REPLACE "/" "_" target ${name})
  foreach(header IN LISTS ARGN)
    set(link ${MARTLET_PUBLIC_HEADERS}/${target}/martlet/${name}/${header})
    get_filename_component(folder ${link} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${header} ${link} SYMBOLIC)
  endforeach()
endfunction()

# martlet_targets(result modules...): net/server -> martlet_net_server
function(martlet_targets result)
  string(REPLACE "/" "_" targets "${ARGN}")
  list(TRANSFORM targets PREPEND martlet_)
  set(${result} ${targets} PARENT_SCOPE)
endfunction()

# Libraries that are needed to build `target`, but not by the targets that link it.
function(martlet_link_privately target)
  foreach(library IN LISTS ARGN)
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:${library}>)
  endforeach()
endfunction()
