#include "asio_receiving_socket.hpp"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <boost/asio/error.hpp>
#include <boost/asio/execution/context.hpp>
#include <cerrno>
#include <cstring>
#include <utility>

namespace martlet::net {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// One call of recvmsg(), which receives bytes and the number of bytes still unread.
class Receiving {
 public:
  explicit Receiving(std::span<char> into) : into_{into.data(), into.size()} {
    message_.msg_iov = &into_;
    message_.msg_iovlen = 1;
    message_.msg_control = control_;
    message_.msg_controllen = sizeof control_;
  }
  ssize_t from(int socket) { return ::recvmsg(socket, &message_, 0); }
  // Returns whether nothing is left to read, not even the other side's end, which counts as one byte (Linux, tcp_inq_hint()).
  bool has_taken_all() const {
    const cmsghdr* const note = CMSG_FIRSTHDR(&message_);
    if (note == nullptr || note->cmsg_level != SOL_TCP || note->cmsg_type != TCP_CM_INQ) return false;
    int left = 0;
    std::memcpy(&left, CMSG_DATA(note), sizeof left);
    return left == 0;
  }

 private:
  iovec into_;
  alignas(cmsghdr) char control_[CMSG_SPACE(sizeof(int))];
  msghdr message_{};
};

}  // namespace

ReceivingSocket::ReceivingSocket(AsioSocket connected, Client& client)
    : AsioSocket(std::move(connected)),
      reactor_(asio::use_service<asio::detail::reactor>(asio::query(get_executor(), asio::execution::context))),
      read_(*this, client) {
  // If this call fails, each read begins with a system call.
  const int on = 1;
  ::setsockopt(native_handle(), IPPROTO_TCP, TCP_INQ, &on, sizeof on);
}

void ReceivingSocket::start_read(std::span<char> into) {
  read_.into = into;
  // epoll reports a change once. If the other side reset the connection before its last bytes were read, that was reported with them, and
  // the kernel doesn't count a reset as unread. Unless bytes were sent since then, the reactor must ask for the socket's state again, which
  // it does for a read that may not be tried first.
  const bool has_to_ask = read_.has_taken_all && read_.may_be_broken;
  auto& place = impl_.get_implementation();
  reactor_.start_op(asio::detail::reactor::read_op, place.socket_, place.reactor_data_, &read_, false, !has_to_ask);
}

asio::detail::reactor_op::status ReceivingSocket::Read::perform(reactor_op* op) {
  Read& read = *static_cast<Read*>(op);
  Receiving receiving(read.into);
  ssize_t received = -1;
  do received = receiving.from(read.socket.impl_.get_implementation().socket_);
  while (received < 0 && errno == EINTR);
  if (received < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return not_done;
  read.ec_ = received > 0    ? error_code()
             : received == 0 ? error_code(asio::error::eof)
                             : error_code(errno, asio::error::get_system_category());
  read.bytes_transferred_ = received > 0 ? static_cast<std::size_t>(received) : 0;
  read.has_taken_all = received > 0 && receiving.has_taken_all();
  read.may_be_broken = true;
  return received <= 0 || read.has_taken_all ? done_and_exhausted : done;
}

void ReceivingSocket::Read::complete(void* owner, asio::detail::operation* op, const error_code&, std::size_t) {
  Read& read = *static_cast<Read*>(op);
  if (owner == nullptr) return read.client.read_was_dropped();
  read.client.read_ended(read.ec_ ? 0 : read.bytes_transferred_, read.ec_ == asio::error::eof);
}

}  // namespace martlet::net
