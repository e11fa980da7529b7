#pragma once
#include <boost/asio/ip/tcp.hpp>

namespace martlet::net {

/// Returns a duplicate, closed on exec, of a listening socket at `endpoint` that this process was started with, as by systemd's socket
/// activation (sd_listen_fds(3): LISTEN_PID, LISTEN_FDS, descriptors from 3 on); -1 if there is none. A service manager can thus keep the
/// port open while no process runs.
int inherited_socket(const boost::asio::ip::tcp::endpoint& endpoint);

}  // namespace martlet::net
