# The house: a room is a folder of src/martlet with one purpose and one public face.
# Bottom to top; a room may use only rooms that stand before it. Stated once, here.
set(MARTLET_HOUSE base async archive json http schema config di net server lambda aws app deploy cloud cli)
set(MARTLET_FACES ${CMAKE_BINARY_DIR}/faces)

# martlet_room(name FACE headers... [USES rooms...] [WRAPS libraries...])
#   FACE   headers that other rooms may include, as <martlet/name/header.hpp>; everything else in the folder is private
#   USES   rooms whose faces this one includes; what it uses is passed on to its users
#   WRAPS  libraries (CMake targets) that stay inside this room's .cpp files
# Builds martlet_<name> from *.cpp, and <name>_test from *_test.cpp where there are any.
#
# A large room is divided into chambers, each a folder with one purpose and one face: martlet_room(cloud/gateway ...) is included as
# <martlet/cloud/gateway/...>, and its targets are martlet_cloud_gateway and cloud_gateway_test. A chamber may use those of the same
# room that were added before it, and the room itself where that was, so the order of the room's lines is their arrow.
function(martlet_room name)
  cmake_parse_arguments(ROOM "" "" "FACE;USES;WRAPS" ${ARGN})
  string(REGEX MATCH "^[^/]+" room ${name})
  list(FIND MARTLET_HOUSE ${room} floor)
  if(floor LESS 0)
    message(FATAL_ERROR "${name} is no room of the house: add it to MARTLET_HOUSE (cmake/room.cmake).")
  endif()
  foreach(used IN LISTS ROOM_USES)
    string(REGEX MATCH "^[^/]+" room_used ${used})
    string(REPLACE "/" "_" target_used ${used})
    list(FIND MARTLET_HOUSE ${room_used} below)
    if(room_used STREQUAL room AND NOT used STREQUAL name AND TARGET martlet_${target_used})
      continue()
    endif()
    if(below LESS 0 OR NOT below LESS floor)
      message(FATAL_ERROR "${name} may not use ${used}: arrows only point down (cmake/room.cmake).")
    endif()
  endforeach()
  string(REPLACE "/" "_" target ${name})

  foreach(header IN LISTS ROOM_FACE)
    set(door ${MARTLET_FACES}/${target}/martlet/${name}/${header})
    get_filename_component(folder ${door} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${header} ${door} SYMBOLIC)
  endforeach()

  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  file(GLOB tests CONFIGURE_DEPENDS *_test.cpp)
  list(REMOVE_ITEM sources ${tests} "")
  if(sources)
    add_library(martlet_${target} STATIC ${sources})
    target_link_libraries(martlet_${target} PRIVATE martlet_flags ${ROOM_WRAPS})
    martlet_precompile(martlet_${target})
    set(reach PUBLIC)
  else()
    add_library(martlet_${target} INTERFACE)
    set(reach INTERFACE)
  endif()
  target_include_directories(martlet_${target} ${reach} ${MARTLET_FACES}/${target})
  foreach(used IN LISTS ROOM_USES)
    string(REPLACE "/" "_" used ${used})
    target_link_libraries(martlet_${target} ${reach} martlet_${used})
  endforeach()

  if(tests)
    martlet_test(${target}_test SOURCES ${tests} LINKS martlet_${target} ${ROOM_WRAPS})
  endif()
endfunction()
