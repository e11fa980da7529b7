# `cpack` in build/release, or `./dev package`: two Debian packages.
#   martlet         the command, its manual pages, and its completion for bash, zsh and fish
#   libmartlet-dev  the component `development`; depends on the Debian packages that it needs
set(described ${PROJECT_BINARY_DIR}/described)
add_custom_command(OUTPUT ${described}/stamp VERBATIM DEPENDS martlet
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${described}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${described}
  COMMAND martlet man --dir ${described}/man
  COMMAND sh -c "gzip -9n '${described}'/man/*"
  COMMAND sh -c "\"$1\" completion bash > \"$2/martlet\" && \"$1\" completion zsh > \"$2/_martlet\" && \"$1\" completion fish > \"$2/martlet.fish\""
    sh $<TARGET_FILE:martlet> ${described}
  COMMAND ${CMAKE_COMMAND} -E touch ${described}/stamp)
add_custom_target(martlet_described ALL DEPENDS ${described}/stamp)
install(DIRECTORY ${described}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT cli)
install(FILES ${described}/martlet DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT cli)
install(FILES ${described}/_martlet DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT cli)
install(FILES ${described}/martlet.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT cli)
foreach(package IN ITEMS martlet libmartlet-dev)
  set(component cli)
  if(package STREQUAL libmartlet-dev)
    set(component development)
  endif()
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} RENAME copyright COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME martlet)
set(CPACK_PACKAGE_VENDOR Martlet)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL cli development)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Martlet maintainers <maintainers@martlet.invalid>")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_CLI_PACKAGE_NAME martlet)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_CLI_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "libmartlet-dev (= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_CLI_DESCRIPTION "C++ microservices on AWS Lambda: the command
 Makes a new service, runs it as Lambda does, packages and publishes it, and
 moves it from version to version.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libmartlet-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
# A compiler, the tools that a generated service is built and tested with, and the archives of cmake/libraries.cmake.
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "g++ (>= 4:12), cmake (>= 3.25), ninja-build, libgtest-dev, libssl-dev, libpcre2-dev, libpugixml-dev, zlib1g-dev, libminizip-dev, libsqlite3-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "C++ microservices on AWS Lambda: headers and libraries
 What find_package(martlet) finds: the framework, Lambda's runtime alone,
 calls of AWS's services, SQLite, and the test kit.")
include(CPack)
