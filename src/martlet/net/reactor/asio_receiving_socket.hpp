#pragma once
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/detail/reactor.hpp>
#include <boost/asio/detail/reactor_op.hpp>
#include <cstddef>
#include <span>

#include "asio_transport.hpp"

namespace martlet::net {

/// A TCP socket that knows whether a read took everything that had arrived: the kernel reports this together with the bytes (TCP_INQ).
/// Asio's own sockets don't know this, so each of their reads begins with a system call, which usually finds nothing. A read of this socket
/// begins by waiting. It uses Asio's reactor directly, because every public read tries before it waits.
class ReceivingSocket : public AsioSocket {
 public:
  class Client {
   public:
    /// Called by the context with the result of start_read(): 0 bytes if the other side has ended, or the connection is broken.
    virtual void read_ended(std::size_t bytes, bool has_ended_cleanly) = 0;
    /// Called when the context is destroyed, and with it the read.
    virtual void read_was_dropped() = 0;

   protected:
    ~Client() = default;
  };

  /// `connected` must be in non-blocking mode. `client` must outlive any read.
  ReceivingSocket(AsioSocket connected, Client& client);

  /// Starts a read; at most one is pending at a time. `into` must stay valid until the client is called.
  void start_read(std::span<char> into);
  /// Call after bytes were sent, which shows that the connection wasn't broken when it was last read.
  void was_sent() { read_.may_be_broken = false; }

 private:
  struct Read : boost::asio::detail::reactor_op {
    Read(ReceivingSocket& of, Client& of_socket) : reactor_op({}, perform, complete), socket(of), client(of_socket) {}
    static status perform(boost::asio::detail::reactor_op* read);
    static void complete(void* owner, boost::asio::detail::operation* read, const boost::system::error_code&, std::size_t);

    ReceivingSocket& socket;
    Client& client;
    std::span<char> into;
    bool has_taken_all = false;  // all bytes, and the end if it has arrived; ignores a reset
    bool may_be_broken = true;
  };

  boost::asio::detail::reactor& reactor_;
  Read read_;
};

}  // namespace martlet::net
