#include "validation.hpp"

#include <utility>

#include <martlet/base/html_escape.hpp>

#include "input_problems.hpp"
#include "lifecycle.hpp"
#include "source_fields.hpp"

// hapi's validation of headers, params, query, payload and state: the first invalid source determines the response.

namespace martlet {
namespace {

json::Value validation_member(const InputProblems& refused) {
  json::Array keys;
  for (const Problem& problem : refused.problems().list) keys.emplace_back(html_escape(problem.key));
  json::Value member;
  member.set("source", name_of(refused.source()));
  member.set("keys", std::move(keys));
  return member;
}

}  // namespace

ReadOptions read_options(const ValidateOptions& options, From source) {
  ReadOptions read;
  read.convert = options.convert;
  read.strict_text = options.strict_text;
  read.abort_early = options.abort_early;
  read.unknown = options.unknown;
  read.case_insensitive_keys = source == From::headers;
  // A schema for some headers or cookies isn't intended to forbid all others.
  if (!read.unknown && (source == From::headers || source == From::state)) read.unknown = Unknown::keep;
  return read;
}

Step Lifecycle::handle_invalid_input(InputProblems refused) {
  const ValidateOptions& options = request_.options().validate;
  if (options.on_invalid == OnInvalid::ignore) return {};
  Boom error = bad_request(refused.problems().message());
  error.member("validation", validation_member(refused));
  for (const auto& [key, value] : options.error_fields) error.member(key, value);
  const From source = refused.source();
  log_.input_problems = std::move(refused);
  if (options.on_invalid == OnInvalid::log) {
    log_.log_accepted(request_);
    return {};
  }
  if (options.fail_action) return options.fail_action(request_, error);
  if (options.terse) return bad_request("Invalid request " + std::string(name_of(source)) + " input");
  return error;
}

Step Lifecycle::validate(From source) {
  const Route& route = *request_.plan_->route;
  const ReadOptions options = read_options(route.options.validate, source);
  InputProblems refused(source);
  std::optional<SourceFields> fields;
  const auto read = [&](const HandlerInput& input, void* target) {
    Problems problems;
    if (source == From::state) {
      ReadOptions convert = options;
      convert.convert = !options.strict_text;
      read_value(input.schema(), target, request_.state(), convert, problems);
    } else {
      if (!fields) fields.emplace(request_, source);
      read_fields(input.schema(), target, fields->all(), options, problems);
    }
    if (!problems.list.empty()) refused.add(input.schema(), std::move(problems));
  };
  for (std::size_t i = 0; i < route.binding.inputs.size(); ++i) {
    if (route.binding.inputs[i].from == source) read(route.binding.inputs[i], call().target(i));
  }
  for (const HandlerInput& input : route.expectations) {
    if (input.from == source) read(input, input.scratch().get());
  }
  if (refused.empty()) return {};
  if (options.abort_early) refused.keep_first();
  return handle_invalid_input(std::move(refused));
}

Step Lifecycle::validate_headers() { return validate(From::headers); }
Step Lifecycle::validate_params() { return validate(From::params); }
Step Lifecycle::validate_query() { return validate(From::query); }
Step Lifecycle::validate_state() { return validate(From::state); }

// The body was checked while it was parsed; problems are reported now, after authorization and the other sources.
Step Lifecycle::validate_payload() {
  if (invalid_payload_) return handle_invalid_input(*std::exchange(invalid_payload_, std::nullopt));
  return {};
}

}  // namespace martlet
