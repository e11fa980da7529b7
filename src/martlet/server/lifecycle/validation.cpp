#include <algorithm>
#include <compare>
#include <forward_list>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include <martlet/base/html_escape.hpp>
#include <martlet/base/recycled_memory.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/form_field_reader.hpp>

#include "input_problems.hpp"
#include "lifecycle.hpp"
#include "validation.hpp"

// hapi's validation of headers, params, query, payload and state: the first invalid source determines the response.

namespace martlet {
namespace {

// A source as text fields. Headers are joined as in Node, so this object owns their text.
class Fields {
 public:
  Fields(const Request& request, From source) : query_(request.query_string()) {
    fields_.reserve(8);
    switch (source) {
      case From::params:
        for (const PathParams::Item& param : request.params()) fields_.push_back({param.name, param.value});
        return;
      case From::query:
        for (TextField field; query_.next(field.name, field.value);) fields_.push_back(field);
        return;
      default: add_headers(request.headers());
    }
  }
  std::span<const TextField> all() const { return fields_; }

 private:
  // Sorted by name first: a client may send thousands, with equal or different names.
  void add_headers(const http::RequestHeaders& headers) {
    std::vector<Header> sorted;
    sorted.reserve(headers.size());
    for (const http::HeaderView& header : headers) sorted.push_back({header, sorted.size()});
    std::sort(sorted.begin(), sorted.end(), sorts_before);
    std::vector<Header> joined;
    for (std::size_t i = 0; i < sorted.size();) {
      std::size_t end = i + 1;
      while (end < sorted.size() && equals_ignoring_case(sorted[end].view.name, sorted[i].view.name)) ++end;
      Header header = sorted[i];
      if (end - i > 1) header.view.value = join_values(std::span(sorted).subspan(i, end - i));
      joined.push_back(header);
      i = end;
    }
    std::sort(joined.begin(), joined.end(), [](const Header& a, const Header& b) { return a.place < b.place; });
    for (const Header& header : joined) fields_.push_back({header.view.name, header.view.value});
  }

  struct Header {
    http::HeaderView view;
    std::size_t place;  // its position in the request
  };
  static bool sorts_before(const Header& a, const Header& b) {
    const auto compare = [](char x, char y) { return ascii_lower(x) <=> ascii_lower(y); };
    const auto order =
        std::lexicographical_compare_three_way(a.view.name.begin(), a.view.name.end(), b.view.name.begin(), b.view.name.end(), compare);
    return order != 0 ? order < 0 : a.place < b.place;
  }
  std::string_view join_values(std::span<const Header> same_name) {
    http::RequestHeaders headers;
    headers.reserve(same_name.size());
    for (const Header& header : same_name) headers.add(header.view.name, header.view.value);
    return joined_.emplace_front(headers.joined(same_name.front().view.name).value_or(std::string()));
  }

  std::vector<TextField, RecyclingAllocator<TextField>> fields_;
  http::FormFieldReader query_;
  std::forward_list<std::string> joined_;
};

// A source that is already JSON text.
class JsonText final : public JsonSource {
 public:
  explicit JsonText(std::string text) : text_(std::move(text)) {}
  void write(json::Writer& to) const override { to.raw(text_); }

 private:
  std::string text_;
};

bool is_sampled(int percent) {
  if (percent >= 100) return true;
  thread_local std::minstd_rand random(std::random_device{}());
  return std::uniform_int_distribution(0, 99)(random) < percent;
}

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
  std::optional<Fields> fields;
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

Step Lifecycle::check_response() {
  const ResponseOptions& options = request_.options().response;
  Response* response = request_.response();
  if (!response || response->status() >= 400) return {};
  const JsonShape* shape = options.status.find(response->status());
  if (!shape && options.schema) shape = &*options.schema;
  if (!shape || !is_sampled(options.sample)) return {};
  std::string text;
  json::Writer writer(text);
  if (const auto* source = std::get_if<std::unique_ptr<JsonSource>>(&response->content())) {
    (*source)->write(writer);
  } else if (const auto* plain = std::get_if<std::string>(&response->content())) {
    writer.string(*plain);
  } else {
    writer.null();
  }
  ReadOptions read;
  read.unknown = options.unknown;
  std::expected<std::string, Problems> reread = shape->reread(text, read);
  if (!reread) {
    const std::string why = "the response fails its schema: " + reread.error().message_without_values();
    if (options.enforce) return internal(why);
    request_.log().error(why, {{"method", request_.method()}, {"route", request_.route_path()}});
    return {};
  }
  if (options.modify) response->content_ = std::unique_ptr<JsonSource>(std::make_unique<JsonText>(std::move(*reread)));
  return {};
}

}  // namespace martlet
