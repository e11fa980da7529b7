#pragma once
#include <boost/asio/ip/tcp.hpp>

namespace martlet::net {

/// A listening socket at `endpoint` that this process was started with, as systemd's socket activation has it (sd_listen_fds(3):
/// LISTEN_PID, LISTEN_FDS, descriptors from 3 on): a descriptor of one's own for it, closed on exec; -1 where there is none. So whoever
/// starts this process can keep the port open while there is none.
int inherited_socket(const boost::asio::ip::tcp::endpoint& endpoint);

}  // namespace martlet::net
