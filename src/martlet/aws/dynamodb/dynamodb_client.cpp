#include <martlet/aws/dynamodb/dynamodb_client.hpp>

#include <algorithm>
#include <random>

#include <martlet/async/sleep.hpp>

#include "batch.hpp"

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

constexpr int rounds_max = 8;  // the limit of calls without progress

Failure nothing_processed(const Operation& operation) {
  Failure failure;
  failure.code = failure_code::timed_out;
  failure.operation = operation.full_name();
  failure.message = "DynamoDB keeps leaving everything unprocessed";
  failure.attempts = rounds_max;
  return failure;
}

// A pause that grows with each round without progress, with full jitter.
class Pauses {
 public:
  /// Counts a call. Returns false if no more calls should be made.
  bool count(bool has_progressed) {
    rounds_ = has_progressed ? 1 : rounds_ + 1;
    return rounds_ <= rounds_max;
  }
  std::chrono::milliseconds next() {
    const int limit = 50 << std::min(rounds_, rounds_max);
    return std::chrono::milliseconds(std::uniform_int_distribution<int>(0, limit)(engine_));
  }

 private:
  int rounds_ = 0;
  std::minstd_rand engine_{std::random_device()()};
};

}  // namespace

Task<Outcome<std::vector<Item>>> DynamoDbClient::query_all(QueryRequest request) {
  std::vector<Item> items;
  auto take = [&items](QueryResponse page) {
    std::move(page.items.begin(), page.items.end(), std::back_inserter(items));
    return true;
  };
  Outcome<void> queried = co_await each_page(std::move(request), take);
  if (!queried) co_return std::unexpected(std::move(queried.error()));
  co_return items;
}

Task<Outcome<std::map<std::string, std::vector<Item>>>> DynamoDbClient::get_all(std::map<std::string, KeysAndAttributes> keys) {
  std::map<std::string, std::vector<Item>> found;
  Pauses pauses;
  std::erase_if(keys, [](const auto& table) { return table.second.keys.empty(); });
  while (!keys.empty()) {
    BatchGetItemRequest request;
    request.request_items = take_batch(keys);
    const std::size_t asked = count_all(request.request_items);
    Outcome<BatchGetItemResponse> outcome = co_await client_.call(dynamodb_operations::batch_get_item, std::move(request));
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    for (auto& [table, items] : outcome->responses) std::move(items.begin(), items.end(), std::back_inserter(found[table]));
    const std::size_t left = count_all(outcome->unprocessed_keys);
    add_unprocessed(keys, std::move(outcome->unprocessed_keys));
    if (left == 0) continue;
    if (!pauses.count(left < asked)) co_return std::unexpected(nothing_processed(dynamodb_operations::batch_get_item));
    co_await sleep(pauses.next());
  }
  co_return found;
}

Task<Outcome<void>> DynamoDbClient::write_all(std::map<std::string, std::vector<WriteRequest>> writes) {
  Pauses pauses;
  std::erase_if(writes, [](const auto& table) { return table.second.empty(); });
  while (!writes.empty()) {
    BatchWriteItemRequest request;
    request.request_items = take_batch(writes);
    const std::size_t asked = count_all(request.request_items);
    Outcome<BatchWriteItemResponse> outcome = co_await client_.call(dynamodb_operations::batch_write_item, std::move(request));
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    const std::size_t left = count_all(outcome->unprocessed_items);
    add_unprocessed(writes, std::move(outcome->unprocessed_items));
    if (left == 0) continue;
    if (!pauses.count(left < asked)) co_return std::unexpected(nothing_processed(dynamodb_operations::batch_write_item));
    co_await sleep(pauses.next());
  }
  co_return Outcome<void>();
}

}  // namespace martlet::aws
