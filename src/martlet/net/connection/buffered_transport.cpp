#include "buffered_transport.hpp"

namespace martlet::net {

BufferedTransport::BufferedTransport(Owner& owner, std::unique_ptr<Transport> transport, InputBuffer input, Timeouts* timeouts)
    : owner_(owner), transport_(std::move(transport)), input_(std::move(input)), timeouts_(timeouts) {
  transport_->set_user(*this);
}

void BufferedTransport::watch() {
  if (is_reading_ || has_ended_) return;
  if (input_.space().empty()) input_.grow();
  if (input_.space().empty()) return;
  read(input_.space(), false);
}

void BufferedTransport::read(std::span<char> target, bool is_direct) {
  is_reading_ = true;
  is_direct_ = is_direct;
  transport_->start_read(target);
}

void BufferedTransport::received(std::size_t bytes) {
  is_reading_ = false;
  if (bytes == 0) {
    has_ended_ = true;
    return receiver_.handle ? wake_receiver(Received::ended) : owner_.disconnected();
  }
  if (is_direct_) {
    directly_ = bytes;
  } else {
    input_.add(bytes);
  }
  if (receiver_.handle) return wake_receiver(Received::bytes);
  watch();
  if (sender_.handle) owner_.received_while_sending();
}

void BufferedTransport::sent(std::size_t bytes) {
  const std::size_t of_head = std::min(bytes, to_send_head_.size());
  to_send_head_.remove_prefix(of_head);
  to_send_body_.remove_prefix(bytes - of_head);
  const bool is_whole = to_send_head_.empty() && to_send_body_.empty();
  if (bytes == 0 || is_whole) return wake_sender(is_whole);
  if (timeouts_) wait(Wait::write);
  transport_->start_write(to_send_head_, to_send_body_);
}

std::optional<std::size_t> BufferedTransport::probe(std::string_view beginning) {
  transport_->watch_for_break();
  if (beginning.empty()) return 0;
  std::string_view rest = beginning;
  std::string_view none;
  if (transport_->write_now(rest, none) == Transport::Sent::broken) return std::nullopt;
  return beginning.size() - rest.size();
}

void BufferedTransport::break_off() {
  has_ended_ = true;
  close();
}

void BufferedTransport::abort() {
  break_off();
  wake_receiver(Received::ended);
}

void BufferedTransport::timed_out() {
  if (sender_.handle) return wake_sender(false);
  if (receiver_.handle) return wake_receiver(Received::timed_out);
  owner_.disconnected();
}

void BufferedTransport::wake_receiver(Received event) {
  const Sleeper sleeper = std::exchange(receiver_, {});
  if (!sleeper.handle) return;
  event_ = event;
  sleeper.activity->resume(sleeper.handle);
}

void BufferedTransport::wake_sender(bool is_whole) {
  const Sleeper sleeper = std::exchange(sender_, {});
  if (!sleeper.handle) return;
  is_sent_ = is_whole;
  sleeper.activity->resume(sleeper.handle);
}

}  // namespace martlet::net
