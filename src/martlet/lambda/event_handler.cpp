#include "event_handler.hpp"

namespace martlet::lambda {

Task<StreamedOutcome> EventHandler::handle_streamed(const Invocation& invocation) {
  Task<Outcome> handled = handle(invocation);
  Outcome outcome = co_await std::move(handled);
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return StreamedOutcome(*std::move(outcome));
}

}  // namespace martlet::lambda
