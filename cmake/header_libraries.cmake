# Header-only libraries, included only by .cpp files, so targets that link a module don't need them.
find_package(Boost 1.81 REQUIRED)

# Asio without its type-erased executors and deprecated names. A Reactor has one thread, so it also disables Asio's locks.
add_library(martlet_asio INTERFACE)
target_link_libraries(martlet_asio INTERFACE Boost::headers)
target_compile_definitions(martlet_asio INTERFACE BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_NO_TS_EXECUTORS)
