#pragma once
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>

#include "asio_reactor.hpp"
#include "transport.hpp"

namespace martlet::net {

using AsioSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Reactor::Engine::Executor>;

/// Wraps a connected TCP socket in a Transport.
std::unique_ptr<Transport> make_transport(AsioSocket socket);

}  // namespace martlet::net
