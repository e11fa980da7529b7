# Unit tests, x_test.cpp next to x.cpp. The release build has none of them: sanitizers find more, and tests/ tests the released programs as a
# whole. There are none when cross-compiling, or if Martlet is part of another project's build.
option(MARTLET_UNIT_TESTS "Build the unit tests, x_test.cpp next to x.cpp" ${PROJECT_IS_TOP_LEVEL})
if(CMAKE_CROSSCOMPILING)
  set(MARTLET_UNIT_TESTS OFF)
endif()
set(BUILD_TESTING ${MARTLET_UNIT_TESTS})

# martlet_compile_fail(module file): a pair that states what must not compile. `file` is compiled twice against the public headers of `module`:
# unchanged, it must compile; with -DWRONG, it must fail, and the compiler's output must contain the text after "// says: " in the file.
# In one preset only: sanitizers make no difference here.
function(martlet_compile_fail module file)
  if(MARTLET_SANITIZE OR NOT PROJECT_IS_TOP_LEVEL)
    return()
  endif()
  get_filename_component(case ${file} NAME_WE)
  add_test(NAME compile_fail.${module}.${case}
    COMMAND ${PROJECT_SOURCE_DIR}/tests/compile_fail.sh ${CMAKE_CXX_COMPILER} ${CMAKE_CURRENT_SOURCE_DIR}/${file}
      "$<TARGET_PROPERTY:martlet_${module},INTERFACE_INCLUDE_DIRECTORIES>")
endfunction()
