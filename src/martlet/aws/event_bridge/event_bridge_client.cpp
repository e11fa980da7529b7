#include <martlet/aws/event_bridge/event_bridge_client.hpp>

#include <algorithm>

namespace martlet::aws {

Task<Outcome<std::vector<EventBridgeClient::Refused>>> EventBridgeClient::put_all(std::vector<PutEventsRequestEntry> entries) {
  constexpr std::size_t entries_max = 10;
  std::vector<Refused> refused;
  for (std::size_t first = 0; first < entries.size(); first += entries_max) {
    const std::size_t count = std::min(entries_max, entries.size() - first);
    PutEventsRequest request;
    request.entries.assign(entries.begin() + static_cast<std::ptrdiff_t>(first),
                           entries.begin() + static_cast<std::ptrdiff_t>(first + count));
    Outcome<PutEventsResponse> outcome = co_await put_events(std::move(request));
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    for (std::size_t i = 0; i < std::min(count, outcome->entries.size()); ++i) {
      PutEventsResultEntry& result = outcome->entries[i];
      if (result.error_code) refused.push_back({std::move(entries[first + i]), *result.error_code, result.error_message.value_or("")});
    }
  }
  co_return refused;
}

}  // namespace martlet::aws
