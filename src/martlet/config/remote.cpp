#include <martlet/config/remote.hpp>

#include <iterator>

#include <martlet/schema/read.hpp>

#include "not_json.hpp"

namespace martlet {

namespace {

Error together(std::vector<Error> errors) {
  if (errors.size() == 1) return std::move(errors.front());
  Error all{errors.front().code, "remote configuration has " + std::to_string(errors.size()) + " problems:", {}, {}};
  for (const Error& error : errors) all.what += "\n  " + to_text(error);
  return all;
}

}  // namespace

std::shared_ptr<Remotes::Pending> Remotes::add(std::string parameter, const Schema& schema, std::shared_ptr<void> value) {
  return pending_.emplace_back(std::make_shared<Pending>(std::move(parameter), schema, std::move(value)));
}

Error Remotes::not_fetched(const Pending& pending) {
  return {Code::internal, "the parameter " + pending.parameter + " was not fetched", {}, "build services after Remotes::fetch()"};
}

Error Remotes::about(const Pending& pending, Code code, const std::string& what, std::string next) const {
  return {code, "parameter " + pending.parameter + " of " + source_->name() + ": " + what, {}, std::move(next)};
}

Task<Result<void>> Remotes::fetch() {
  const std::vector<std::shared_ptr<Pending>> fetched = std::exchange(pending_, {});
  std::vector<std::string> parameters;
  for (const std::shared_ptr<Pending>& pending : fetched) parameters.push_back(pending->parameter);
  const std::vector<Result<std::string>> texts = co_await source_->fetch_all(std::move(parameters));
  for (std::size_t i = 0; i < fetched.size(); ++i) take(*fetched[i], texts.at(i));
  std::vector<Error> errors;
  for (const std::shared_ptr<Pending>& pending : fetched) {
    std::move(pending->errors.begin(), pending->errors.end(), std::back_inserter(errors));
  }
  if (!errors.empty()) co_return std::unexpected(together(std::move(errors)));
  co_return Result<void>();
}

void Remotes::take(Pending& pending, const Result<std::string>& text) const {
  if (text) {
    read(pending, *text);
  } else {
    pending.errors.push_back(about(pending, text.error().code, text.error().what, text.error().next));
  }
}

void Remotes::read(Pending& pending, const std::string& text) const {
  const Result<void> frozen = pending.schema.freeze();
  if (!frozen) return pending.errors.push_back(about(pending, frozen.error().code, frozen.error().what, frozen.error().next));
  ReadOptions all;
  all.abort_early = false;
  Problems problems;
  const ReadOutcome outcome = read_json(pending.schema, pending.value.get(), text, all, problems);
  pending.is_read = outcome == ReadOutcome::ok;
  if (outcome == ReadOutcome::malformed) return pending.errors.push_back(about(pending, Code::malformed, config::why_not_json(text), ""));
  for (const Problem& problem : problems.list) {
    pending.errors.push_back(about(pending, Code::malformed, problem.message_without_value(), ""));
  }
}

}  // namespace martlet
