#include "request_sending.hpp"

#include <martlet/net/connection/stream_framing.hpp>

namespace martlet::net {
Client::RequestSending::RequestSending(Loop& loop, Owner& owner, BufferedTransport& transport, std::string head,
                                       std::shared_ptr<const ClientRequest> request)
    : owner_(&owner), transport_(transport), head_(std::move(head)), request_(std::move(request)), activity_(loop) {}

void Client::RequestSending::start() {
  activity_.start(run(), [this](Activity::End, std::exception_ptr thrown) {
    const std::unique_ptr<RequestSending> self(this);
    if (owner_) owner_->sent(is_whole_ && !thrown, thrown);
  });
}

void Client::RequestSending::detach() {
  owner_ = nullptr;
  activity_.cancel();
}

Task<void> Client::RequestSending::run() {
  is_whole_ = co_await transport_.send(head_, http::bytes_of(request_->body));
  const auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&request_->body);
  if (stream && is_whole_) is_whole_ = co_await send_stream(**stream);
}

Task<bool> Client::RequestSending::send_stream(http::BodyStream& stream) {
  StreamFraming framing(!request_->stream_bytes, request_->stream_bytes);
  while (true) {
    std::optional<std::string> part = co_await stream.next();
    if (!owner_) co_return false;
    framing.frame(part);
    const bool is_sent = co_await transport_.send(framing.before(), framing.bytes());
    if (!is_sent) co_return false;
    if (!part) co_return true;
  }
}

}  // namespace martlet::net
