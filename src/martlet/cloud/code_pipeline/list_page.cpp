#include "list_page.hpp"

#include <charconv>

namespace martlet::cloud::code_pipeline {

ServiceResult<ListPage> ListPage::of(std::optional<int> max_results, const std::optional<std::string>& token) {
  constexpr int usual = 100;
  ListPage page;
  if (token) {
    const auto [end, error] = std::from_chars(token->data(), token->data() + token->size(), page.begin_);
    if (error != std::errc() || end != token->data() + token->size())
      return service_error(400, "InvalidNextTokenException", "The next token is not valid.");
  }
  page.end_ = page.begin_ + static_cast<std::size_t>(max_results.value_or(usual));
  return page;
}

bool ListPage::take_next() {
  ++seen_;
  return seen_ > begin_ && seen_ <= end_;
}

std::optional<std::string> ListPage::next_token() const { return is_full() ? std::optional(std::to_string(end_)) : std::nullopt; }

}  // namespace martlet::cloud::code_pipeline
