#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "sqs_errors.hpp"
#include "sqs_shapes.hpp"

namespace martlet::cloud::sqs {

/// Checks that a batch has 1 to 10 entries with different IDs. `name` is the name of an entry in the error message.
template <class Entry>
ServiceResult<> check_batch(const std::vector<Entry>& entries, std::string_view name) {
  constexpr std::size_t entries_max = 10;
  constexpr std::size_t id_bytes_max = 80;
  if (entries.empty())
    return std::unexpected(sqs_error("EmptyBatchRequest", "There should be at least one " + std::string(name) + " in the request."));
  if (entries.size() > entries_max)
    return std::unexpected(sqs_error("TooManyEntriesInBatchRequest", "Maximum number of entries per request are 10. You have sent " +
                                                                         std::to_string(entries.size()) + "."));
  std::set<std::string> known;
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  for (const Entry& entry : entries) {
    if (entry.id.empty() || entry.id.size() > id_bytes_max || !std::ranges::all_of(entry.id, is_allowed))
      return std::unexpected(sqs_error("InvalidBatchEntryId",
                                       "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at "
                                       "most 80 letters long."));
    if (!known.insert(entry.id).second) return std::unexpected(sqs_error("BatchEntryIdsNotDistinct", "Id " + entry.id + " repeated."));
  }
  return {};
}

/// Returns the result for a refused entry, with the error code of SQS's older protocol, which clients expect.
inline BatchFailure failed_entry(const std::string& id, const ServiceError& error) {
  return {.id = id, .sender_fault = true, .code = error.code.substr(error.code.find('#') + 1), .message = error.message};
}

}  // namespace martlet::cloud::sqs
