#include <martlet/config/remote.hpp>

#include <iterator>
#include <utility>

#include <martlet/config/json_document.hpp>

namespace martlet {

namespace {

Error combined_error(std::vector<Error> errors) {
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

std::string Remotes::name_of(const Pending& pending) const { return "parameter " + pending.parameter + " of " + source_->name(); }

Error Remotes::about(const Pending& pending, Error error) const {
  error.where.file = name_of(pending);
  return error;
}

Task<Result<void>> Remotes::fetch() {
  std::vector<std::shared_ptr<Pending>> fetched = std::exchange(pending_, {});
  std::erase_if(fetched, [](const std::shared_ptr<Pending>& pending) { return pending->is_replaced(); });
  if (fetched.empty()) co_return Result<void>();
  std::vector<std::string> parameters;
  for (const std::shared_ptr<Pending>& pending : fetched) parameters.push_back(pending->parameter);
  const std::vector<Result<std::string>> texts = co_await source_->fetch_all(std::move(parameters));
  for (std::size_t i = 0; i < fetched.size(); ++i) take(*fetched[i], texts.at(i));
  std::vector<Error> errors;
  for (const std::shared_ptr<Pending>& pending : fetched) {
    std::move(pending->errors.begin(), pending->errors.end(), std::back_inserter(errors));
  }
  if (!errors.empty()) co_return std::unexpected(combined_error(std::move(errors)));
  co_return Result<void>();
}

void Remotes::take(Pending& pending, const Result<std::string>& text) const {
  if (text) {
    read(pending, *text);
  } else {
    pending.errors.push_back(about(pending, text.error()));
  }
}

void Remotes::read(Pending& pending, const std::string& text) const {
  const Result<void> compiled = pending.schema.compile();
  if (!compiled) return pending.errors.push_back(about(pending, compiled.error()));
  JsonDocument document(text, name_of(pending), text.size());
  const bool is_json = document.read(pending.schema, pending.value.get());
  FileProblems problems = document.take_problems();
  pending.is_read = is_json && problems.empty();
  // The lines themselves are omitted, since a parameter may contain a secret.
  for (FileProblem& problem : problems) pending.errors.push_back(std::move(problem.error));
}

}  // namespace martlet
