# martlet_service(name SOURCES files... [LIBRARIES targets...] [TESTS files...]): a service, of which one file is called main.cpp.
#   <name>            the program: an HTTP server, or a Lambda function if it runs in Lambda
#   <name>_bootstrap  the same objects as one static file, for Lambda: `martlet package <name>_bootstrap --out <name>.zip`
#   <name>_test       if there are TESTS: a GoogleTest program, with martlet::testing
#   <name>_lib        everything but main.cpp
# Paths in #include "..." are relative to the folder of this CMakeLists.txt. The tests run in that folder, too, so that they find the
# service's files as `martlet dev` does. LIBRARIES are the libraries that the sources need in addition to Martlet.
function(martlet_service name)
  cmake_parse_arguments(SERVICE "" "" "SOURCES;LIBRARIES;TESTS" ${ARGN})
  set(main ${SERVICE_SOURCES})
  list(FILTER main INCLUDE REGEX "(^|/)main\\.cpp$")
  list(LENGTH main mains)
  if(NOT mains EQUAL 1)
    message(FATAL_ERROR "martlet_service(${name}): exactly one of the SOURCES must be called main.cpp, but ${mains} of them are.")
  endif()
  list(REMOVE_ITEM SERVICE_SOURCES ${main})

  add_library(${name}_lib STATIC ${SERVICE_SOURCES})
  target_include_directories(${name}_lib PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name}_lib PUBLIC martlet::martlet ${SERVICE_LIBRARIES})
  add_library(${name}_main OBJECT ${main})
  target_link_libraries(${name}_main PRIVATE ${name}_lib)
  martlet_service_flags(${name}_lib)
  martlet_service_flags(${name}_main)
  foreach(program IN ITEMS ${name} ${name}_bootstrap)
    add_executable(${program})
    target_link_libraries(${program} PRIVATE ${name}_main ${name}_lib)
    martlet_service_flags(${program})
  endforeach()
  martlet_bootstrap(${name}_bootstrap)

  if(SERVICE_TESTS)
    martlet_test(${name}_test SOURCES ${SERVICE_TESTS} LINKS ${name}_lib martlet::testing WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    if(TARGET ${name}_test)
      martlet_service_flags(${name}_test)
    endif()
  endif()
endfunction()

# Disables the false warnings of g++ 12. Each function has its own section, so that the linker drops unused functions. Release builds are hardened. In Martlet's own
# tree, the tree's warnings apply.
function(martlet_service_flags target)
  target_compile_options(${target} PRIVATE ${MARTLET_FALSE_WARNINGS} -ffunction-sections -fdata-sections)
  target_link_options(${target} PRIVATE -Wl,--gc-sections)
  target_link_libraries(${target} PRIVATE martlet::hardening)
  if(MARTLET_IS_THIS_TREE)
    target_link_libraries(${target} PRIVATE martlet_flags)
    martlet_precompile(${target})
  endif()
endfunction()
