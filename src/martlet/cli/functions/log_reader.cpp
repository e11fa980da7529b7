#include "log_reader.hpp"

#include <algorithm>

#include <martlet/aws/logs/logs_listings.hpp>

namespace martlet::cli {

bool LogReader::is_new(const aws::FilteredLogEvent& event) {
  const std::int64_t time = event.timestamp.value_or(0);
  newest_ = std::max(newest_, time);
  return seen_.emplace(event.event_id.value_or(""), time).second;
}

void LogReader::forget_old() {
  std::erase_if(seen_, [this](const auto& one) { return one.second < newest_ - lateness_max_ms; });
}

Task<aws::Outcome<bool>> LogReader::read(Take take) {
  aws::FilterLogEventsRequest request;
  request.log_group_name = group_;
  if (!pattern_.empty()) request.filter_pattern = pattern_;
  request.start_time = std::max(since_, newest_ - lateness_max_ms);
  bool has_new_event = false;
  auto pass_on = [&](const aws::FilteredLogEvent& event) {
    if (!is_new(event)) return true;
    has_new_event = true;
    take(event);
    return true;
  };
  aws::Outcome<void> read =
      co_await aws::for_each_item(logs_, &aws::Logs::filter_log_events, aws::log_event_pages, std::move(request), pass_on);
  if (!read) co_return std::unexpected(std::move(read.error()));
  forget_old();
  co_return has_new_event;
}

}  // namespace martlet::cli
