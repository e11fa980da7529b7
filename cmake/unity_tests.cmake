# With MARTLET_UNITY_BUILD, the tests of a module are compiled ten files at a time, so templates that they share are instantiated once. Ten of
# the server's tests then take 47 s of CPU, rather than 150 s. Builds from scratch are faster, but rebuilding after a change is slower, so the
# debug preset doesn't use it. Nor do the libraries, because the objects in an archive should be small.
option(MARTLET_UNITY_BUILD "Compile tests of a module together" OFF)

# martlet_unity_tests(target)
function(martlet_unity_tests target)
  if(MARTLET_UNITY_BUILD)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # g++ would warn about types in the unnamed namespace of an included file.
      target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
  endif()
endfunction()
