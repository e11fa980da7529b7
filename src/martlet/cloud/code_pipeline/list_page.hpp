#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::code_pipeline {

/// A page of a list that is always read from its beginning. The page's token is a position.
class ListPage {
 public:
  /// Returns an empty page. Fails with InvalidNextTokenException.
  static ServiceResult<ListPage> of(std::optional<int> max_results, const std::optional<std::string>& token);
  /// Advances to the next element. Returns true if that element is on the page.
  bool take_next();
  /// Returns whether an element of the next page has been seen.
  bool is_full() const { return seen_ > end_; }
  /// Returns the token of the next page, or nullopt if there is none.
  std::optional<std::string> next_token() const;

 private:
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t seen_ = 0;
};

}  // namespace martlet::cloud::code_pipeline
