# `cmake --install build/release --prefix P [--component cli|development]`. A service finds Martlet there by find_package(martlet).
#   cli          the command `martlet`, the deployer, and the recordings of infra/
#   development  public headers, libraries, and files for CMake (cmake/martletConfig.cmake.in)
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Services don't need these modules: they are linked into the command and the deployer's function.
set(MARTLET_NOT_INSTALLED deploy cloud cli)
set(MARTLET_PACKAGE_FOLDER ${CMAKE_INSTALL_LIBDIR}/cmake/martlet)

# martlet_install_module(name headers...): called by martlet_module(). The tests' own submodules aren't installed either.
function(martlet_install_module name)
  string(REGEX MATCH "^[^/]+" module ${name})
  if(NOT PROJECT_IS_TOP_LEVEL OR module IN_LIST MARTLET_NOT_INSTALLED OR name MATCHES "/testing$")
    return()
  endif()
  string(REPLACE "/" "_" target ${name})
  set_target_properties(martlet_${target} PROPERTIES EXPORT_NAME ${target})
  install(TARGETS martlet_${target} EXPORT martletTargets ARCHIVE COMPONENT development INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  foreach(header IN LISTS ARGN)
    get_filename_component(folder martlet/${name}/${header} DIRECTORY)
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/${folder} COMPONENT development)
  endforeach()
endfunction()

# Must be called after all modules have been added.
function(martlet_install_package)
  set(built ${PROJECT_BINARY_DIR}/package)
  configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/martletConfig.cmake.in ${built}/martletConfig.cmake
    INSTALL_DESTINATION ${MARTLET_PACKAGE_FOLDER})
  write_basic_package_version_file(${built}/martletConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  set_target_properties(martlet_hardening PROPERTIES EXPORT_NAME hardening)
  install(TARGETS martlet_hardening martlet_framework EXPORT martletTargets)
  install(EXPORT martletTargets NAMESPACE martlet:: DESTINATION ${MARTLET_PACKAGE_FOLDER} COMPONENT development)
  install(FILES ${built}/martletConfig.cmake ${built}/martletConfigVersion.cmake cmake/libraries.cmake cmake/bootstrap.cmake
    cmake/startup_order.ld
    cmake/false_warnings.cmake cmake/test_program.cmake cmake/service.cmake DESTINATION ${MARTLET_PACKAGE_FOLDER} COMPONENT development)
  install(TARGETS martlet RUNTIME COMPONENT cli)
  # The deployer for `martlet package`, and the files that `martlet local seed` uses.
  install(TARGETS martlet_deployer RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/martlet COMPONENT cli)
  install(DIRECTORY infra/recordings DESTINATION ${CMAKE_INSTALL_DATADIR}/martlet/infra COMPONENT cli)
  install(FILES infra/modules/service/placeholder.zip DESTINATION ${CMAKE_INSTALL_DATADIR}/martlet/infra/modules/service COMPONENT cli)
  # The documentation for developers of services.
  install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libmartlet-dev COMPONENT development FILES_MATCHING PATTERN *.md
    PATTERN site EXCLUDE)
endfunction()
