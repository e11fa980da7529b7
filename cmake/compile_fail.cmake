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
