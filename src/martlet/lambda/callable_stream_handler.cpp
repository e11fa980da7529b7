// Separate from callable_handler.cpp: a function that doesn't stream shouldn't link it.
#include "callable_handler.hpp"

namespace martlet::lambda::callable_handler_detail {

Task<Outcome> collected(Task<StreamedOutcome> streaming) {
  StreamedOutcome streamed = co_await std::move(streaming);
  if (!streamed) co_return std::unexpected(std::move(streamed.error()));
  if (auto* whole = std::get_if<std::string>(&*streamed)) co_return std::move(*whole);
  auto& response = std::get<StreamedResponse>(*streamed);
  std::string all = std::move(response.beginning);
  while (response.parts) {
    Task<std::optional<std::string>> coming = response.parts->next();
    const std::optional<std::string> part = co_await std::move(coming);
    if (!part) break;
    all += *part;
  }
  co_return all;
}

}  // namespace martlet::lambda::callable_handler_detail
