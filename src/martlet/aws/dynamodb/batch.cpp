#include "batch.hpp"

#include <iterator>
#include <utility>

namespace martlet::aws {
namespace {

constexpr std::size_t keys_max = 100;
constexpr std::size_t writes_max = 25;

template <class T>
void move_from_end(std::vector<T>& from, std::vector<T>& to, std::size_t room) {
  while (!from.empty() && room-- > 0) {
    to.push_back(std::move(from.back()));
    from.pop_back();
  }
}

}  // namespace

std::size_t count_all(const BatchKeys& keys) {
  std::size_t all = 0;
  for (const auto& [table, some] : keys) all += some.keys.size();
  return all;
}
std::size_t count_all(const BatchWrites& writes) {
  std::size_t all = 0;
  for (const auto& [table, some] : writes) all += some.size();
  return all;
}

BatchKeys take_batch(BatchKeys& keys) {
  BatchKeys some;
  for (auto at = keys.begin(); at != keys.end() && count_all(some) < keys_max;) {
    KeysAndAttributes& to = some[at->first] = at->second;
    to.keys.clear();
    move_from_end(at->second.keys, to.keys, keys_max - count_all(some));
    at = at->second.keys.empty() ? keys.erase(at) : std::next(at);
  }
  return some;
}
BatchWrites take_batch(BatchWrites& writes) {
  BatchWrites some;
  for (auto at = writes.begin(); at != writes.end() && count_all(some) < writes_max;) {
    move_from_end(at->second, some[at->first], writes_max - count_all(some));
    at = at->second.empty() ? writes.erase(at) : std::next(at);
  }
  return some;
}

void add_unprocessed(BatchKeys& keys, BatchKeys unprocessed) {
  for (auto& [table, some] : unprocessed) {
    const auto [at, is_new] = keys.try_emplace(table, some);
    if (!is_new) at->second.keys.insert(at->second.keys.end(), some.keys.begin(), some.keys.end());
  }
}
void add_unprocessed(BatchWrites& writes, BatchWrites unprocessed) {
  for (auto& [table, some] : unprocessed) {
    std::vector<WriteRequest>& to = writes[table];
    to.insert(to.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  }
}

}  // namespace martlet::aws
