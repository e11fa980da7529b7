# martlet_bootstrap(target): the executable `target` becomes what Lambda's custom runtimes start: one static file that needs no
# loader, no library and no other file (Amazon Linux 2023's glibc is older than most build machines'), without sections that
# nobody uses, and stripped. The symbols stay beside it in `<target>.debug`, for the addresses of a crash line:
#   addr2line -f -C -e <target>.debug ADDRESS
# Sanitizers need a dynamic program: under MARTLET_SANITIZE only the build id is asked for.
function(martlet_bootstrap target)
  target_link_options(${target} PRIVATE -Wl,--build-id=sha1)
  if(MARTLET_SANITIZE)
    return()
  endif()
  if(DEFINED MARTLET_HARDEN AND NOT MARTLET_HARDEN)
    target_link_options(${target} PRIVATE -static)
  else()
    target_link_options(${target} PRIVATE -static-pie)
  endif()
  # noseparate-code: fewer, fuller pages, and each page touched is time at a cold start.
  target_link_options(${target} PRIVATE -Wl,--gc-sections,-z,noseparate-code)
  add_custom_command(TARGET ${target} POST_BUILD VERBATIM
    COMMAND ${CMAKE_OBJCOPY} --only-keep-debug $<TARGET_FILE:${target}> $<TARGET_FILE:${target}>.debug
    COMMAND ${CMAKE_STRIP} --strip-all $<TARGET_FILE:${target}>)
endfunction()
