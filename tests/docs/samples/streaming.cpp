// Code on docs/guides/streaming.md. It must compile as printed.
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <martlet/async/sleep.hpp>
#include <martlet/server/event_stream.hpp>
#include <martlet/server/server.hpp>

namespace streaming_page {

martlet::Response clock();
martlet::Response clock() {
  auto next = [n = 0]() mutable -> martlet::Task<std::optional<martlet::ServerSentEvent>> {
    co_await martlet::sleep(std::chrono::seconds(1));
    co_return martlet::ServerSentEvent{.data = std::to_string(++n), .event = "tick"};
  };
  return martlet::event_stream(std::move(next));
}

martlet::Task<std::string> upload(martlet::Body<martlet::PayloadStream> body);
martlet::Task<std::string> upload(martlet::Body<martlet::PayloadStream> body) {
  std::size_t bytes = 0;
  while (std::optional<std::string> part = co_await body->next()) bytes += part->size();
  co_return std::to_string(bytes);
}

}  // namespace streaming_page
