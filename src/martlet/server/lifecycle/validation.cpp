#include <algorithm>
#include <forward_list>
#include <random>
#include <span>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "lifecycle.hpp"
#include "validation.hpp"

// hapi's validation of headers, params, query, payload and state: the first source that fails answers.

namespace martlet {
namespace {

constexpr std::string_view name_of(From source) {
  switch (source) {
    case From::headers: return "headers";
    case From::params: return "params";
    case From::query: return "query";
    case From::payload: return "payload";
    case From::state: return "state";
  }
  return {};
}

// A source as text fields. Headers are joined as Node joins them, so their text has to live somewhere.
class Fields {
 public:
  Fields(const Request& request, From source) {
    switch (source) {
      case From::params:
        for (const PathParams::Item& param : request.params()) fields_.push_back({param.name, param.value});
        return;
      case From::query:
        for (const http::FormField& field : request.query()) fields_.push_back({field.name, field.value});
        return;
      default: add_headers(request.headers());
    }
  }
  std::span<const TextField> all() const { return fields_; }

 private:
  void add_headers(const http::RequestHeaders& headers) {
    fields_.reserve(headers.size());
    for (const http::HeaderView& header : headers) {
      const auto known =
          std::find_if(fields_.begin(), fields_.end(), [&](const TextField& f) { return equals_ignoring_case(f.name, header.name); });
      if (known == fields_.end()) {
        fields_.push_back({header.name, header.value});
      } else {
        joined_.push_front(headers.joined(header.name).value_or(std::string()));
        known->value = joined_.front();
      }
    }
  }
  std::vector<TextField> fields_;
  std::forward_list<std::string> joined_;
};

// JSON that is text already.
class JsonText final : public Source {
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

json::Value validation_member(From source, const Problems& problems) {
  json::Array keys;
  for (const Problem& problem : problems.list) keys.emplace_back(html_escape(problem.key));
  json::Value member;
  member.set("source", name_of(source));
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
  // Whoever names some headers or cookies doesn't mean to forbid all others.
  if (!read.unknown && (source == From::headers || source == From::state)) read.unknown = Unknown::keep;
  return read;
}

Step Lifecycle::invalid(From source, const Problems& problems) {
  const ValidateOptions& options = request_.options().validate;
  if (options.on_invalid == OnInvalid::ignore) return {};
  if (options.on_invalid == OnInvalid::log) {
    request_.log().warn("invalid input", {{"route", request_.route_path()}, {"source", name_of(source)}});
    return {};
  }
  Boom error = bad_request(problems.message());
  error.member("validation", validation_member(source, problems));
  for (const auto& [key, value] : options.error_fields) error.member(key, value);
  if (options.fail_action) return options.fail_action(request_, error);
  if (options.terse) return bad_request("Invalid request " + std::string(name_of(source)) + " input");
  return error;
}

Step Lifecycle::validate(From source) {
  const Route& route = *request_.plan_->route;
  const ReadOptions options = read_options(route.options.validate, source);
  Problems all;
  std::optional<Fields> fields;
  const auto read = [&](const HandlerInput& input, void* target) {
    Problems problems;
    if (source == From::state) {
      ReadOptions convert = options;
      convert.convert = !options.strict_text;
      read_value(input.schema(), target, request_.state_, convert, problems);
    } else {
      if (!fields) fields.emplace(request_, source);
      read_fields(input.schema(), target, fields->all(), options, problems);
    }
    for (Problem& problem : problems.list) all.list.push_back(std::move(problem));
  };
  for (std::size_t i = 0; i < route.binding.inputs.size(); ++i) {
    if (route.binding.inputs[i].from == source) read(route.binding.inputs[i], call().target(i));
  }
  for (const HandlerInput& input : route.expectations) {
    if (input.from == source) read(input, input.scratch().get());
  }
  if (all.list.empty()) return {};
  if (options.abort_early) all.list.resize(1);
  return invalid(source, all);
}

Step Lifecycle::validate_headers() { return validate(From::headers); }
Step Lifecycle::validate_params() { return validate(From::params); }
Step Lifecycle::validate_query() { return validate(From::query); }
Step Lifecycle::validate_state() { return validate(From::state); }

// The body was checked while it was parsed; what was wrong is told now, behind authorization and the other sources.
Step Lifecycle::validate_payload() {
  if (payload_problems_) return invalid(From::payload, *payload_problems_);
  return {};
}

Step Lifecycle::check_response() {
  const ResponseOptions& options = request_.options().response;
  Response* response = request_.response();
  if (!response || response->status() >= 400) return {};
  const auto by_status = options.status.find(response->status());
  const JsonShape* shape = by_status != options.status.end() ? &by_status->second : options.schema ? &*options.schema : nullptr;
  if (!shape || !is_sampled(options.sample)) return {};
  std::string text;
  json::Writer writer(text);
  if (const auto* source = std::get_if<std::unique_ptr<Source>>(&response->content())) {
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
    request_.log().error("the response fails its schema: " + reread.error().message(), {{"route", request_.route_path()}});
    if (options.enforce) return internal(reread.error().message());
    return {};
  }
  if (options.modify) response->content_ = std::unique_ptr<Source>(std::make_unique<JsonText>(std::move(*reread)));
  return {};
}

}  // namespace martlet
