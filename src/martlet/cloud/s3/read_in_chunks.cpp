#include "read_in_chunks.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <martlet/async/sleep.hpp>

namespace martlet::cloud::s3 {

Task<Result<void>> read_in_chunks(const http::Body& body, const ByteSink& sink) {
  if (const auto* const text = std::get_if<std::string>(&body)) co_return sink(*text);
  if (const auto* const text = std::get_if<std::string_view>(&body)) co_return sink(*text);
  const auto* const stream = std::get_if<std::unique_ptr<http::BodyStream>>(&body);
  while (stream) {
    Task<std::optional<std::string>> reading = (*stream)->next();
    const std::optional<std::string> chunk = co_await std::move(reading);
    if (!chunk) break;
    const Result<void> taken = sink(*chunk);
    if (!taken) co_return taken;
    co_await sleep(std::chrono::nanoseconds(0));
  }
  co_return Result<void>();
}

}  // namespace martlet::cloud::s3
