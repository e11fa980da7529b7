# Under MARTLET_UNITY_BUILD the tests of a module are compiled ten files at a time: templates that they share are instantiated once. Ten of
# the server's take 47 s of CPU then, and 150 s one by one. It makes a build from nothing faster and a changed file slower, so the edit loop
# (the debug preset) doesn't have it; nor has what ships, where an archive's objects should be small.
option(MARTLET_UNITY_BUILD "Compile tests of a module together" OFF)

# martlet_unity_tests(target)
function(martlet_unity_tests target)
  if(MARTLET_UNITY_BUILD)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # It takes what an included file has in its unnamed namespace for a mistake.
      target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
  endif()
endfunction()
