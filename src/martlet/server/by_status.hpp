#pragma once
#include <initializer_list>
#include <utility>
#include <vector>

namespace martlet {

/// Values by HTTP status, such as what a route documents for 200, 404 and 409. A route has few of them, so finding one is a linear search.
template <class T>
class ByStatus {
 public:
  ByStatus() = default;
  /// If a status is repeated, the first value counts.
  ByStatus(std::initializer_list<std::pair<int, T>> entries) {
    for (const auto& [status, value] : entries) {
      if (!find(status)) entries_.emplace_back(status, value);
    }
  }

  /// Returns the value for this status, and adds it if there is none.
  T& operator[](int status) {
    for (auto& [key, value] : entries_) {
      if (key == status) return value;
    }
    return entries_.emplace_back(status, T()).second;
  }
  /// Returns the value for this status; nullptr if there is none.
  const T* find(int status) const {
    for (const auto& [key, value] : entries_) {
      if (key == status) return &value;
    }
    return nullptr;
  }
  bool empty() const { return entries_.empty(); }
  /// Pairs of a status and its value, in the order in which they were added.
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  std::vector<std::pair<int, T>> entries_;
};

}  // namespace martlet
