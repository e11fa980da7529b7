#include "client_body.hpp"

#include <utility>

#include <martlet/async/deadline.hpp>

#include "connection_pool.hpp"

namespace martlet::net {

Client::Body::Body(std::unique_ptr<Connection> connection, std::optional<SteadyTime> deadline)
    : connection_(std::move(connection)), deadline_(deadline) {
  end_if_complete();
}

void Client::Body::end_if_complete() {
  if (!connection_ || !connection_->is_at_end()) return;
  std::unique_ptr<Connection> done = std::move(connection_);
  ConnectionPool& pool = done->pool();
  if (done->is_reusable()) pool.keep(std::move(done));
}

Task<Result<std::optional<std::string>>> Client::Body::part() {
  if (!connection_) co_return std::optional<std::string>();
  Result<std::optional<std::string>> part;
  if (deadline_) {
    Task<Result<std::optional<std::string>>> coming = connection_->next_part();
    Result<Result<std::optional<std::string>>> in_time = co_await with_deadline(std::move(coming), *deadline_);
    part = in_time ? std::move(*in_time) : std::unexpected(std::move(in_time.error()));
  } else {
    part = co_await connection_->next_part();
  }
  if (!part) {
    connection_.reset();
  } else {
    end_if_complete();
  }
  co_return part;
}

Task<std::optional<std::string>> Client::Body::next() {
  Result<std::optional<std::string>> next = co_await part();
  if (!next) throw ClientFailure(std::move(next.error()));
  co_return std::move(*next);
}

Task<Result<std::string>> Client::Body::read(std::size_t bytes_max) {
  std::string all;
  while (true) {
    Result<std::optional<std::string>> next = co_await part();
    if (!next) co_return std::unexpected(std::move(next.error()));
    if (!*next) co_return all;
    if ((*next)->size() > bytes_max - all.size()) {
      connection_.reset();
      co_return failure(Code::too_large, "the response is larger than " + std::to_string(bytes_max) + " bytes");
    }
    all += **next;
  }
}

}  // namespace martlet::net
