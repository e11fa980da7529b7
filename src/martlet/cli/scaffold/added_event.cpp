// The changes of `martlet add event`: a handler and its test from templates/events, its line in events.cpp, and for the first event also
// that file and the application's parameter.
#include <algorithm>
#include <array>

#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>

#include "added_parts.hpp"
#include "embedded_files.hpp"
#include "part_name.hpp"
#include "placeholders.hpp"
#include "service_name.hpp"
#include "source_edits.hpp"

namespace martlet::cli {
namespace {

constexpr std::size_t source_bytes_max = 256;
constexpr const char* partial_success = R"({"batchItemFailures":[]})";

struct Kind {
  std::string_view name;
  std::string_view record;  // the class of the record; its header is named after the kind
  bool has_body;            // whether the sender provides a payload
  bool is_batch;            // whether the response is a list of failures
};
constexpr std::array<Kind, 11> kinds{{{"sqs", "SqsMessage", true, true},
                                      {"sns", "SnsMessage", true, false},
                                      {"eventbridge", "EventBridgeEvent", true, false},
                                      {"schedule", "ScheduledEvent", false, false},
                                      {"s3", "S3Notification", false, false},
                                      {"dynamodb", "DynamoDbChange", true, true},
                                      {"kinesis", "KinesisRecord", true, true},
                                      {"kafka", "KafkaRecord", true, true},
                                      {"logs", "LogLines", false, false},
                                      {"destination", "InvocationRecord", true, false},
                                      {"raw", "RawEvent", true, false}}};

Result<const Kind*> kind_named(std::string_view name) {
  std::string all;
  for (const Kind& kind : kinds) {
    if (kind.name == name) return &kind;
    all += (all.empty() ? "" : ", ") + std::string(kind.name);
  }
  const bool is_known = name == "websocket" || name == "authorizer";
  return failure(Code::malformed, "the kind of event " + quoted(name, 40) + " is not supported",
                 is_known ? "write the handler yourself, as docs/guides/events.md shows" : "choose one of these kinds: " + all);
}

Result<void> check_source(const Kind& kind, const std::string& source) {
  const auto is_unfit = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' '; };
  if (source.empty() || source.size() > source_bytes_max || std::ranges::any_of(source, is_unfit))
    return failure(Code::malformed, "the source " + quoted(without_controls(source, '?'), 100) + " is not a valid name",
                   "choose a name such as orders-queue");
  if (kind.name == "raw" && source != "*")
    return failure(Code::unsupported, "the source of raw events must be \"*\"",
                   "afterwards, you can replace it in events.cpp with the name of a top-level key of your events");
  return {};
}

// Returns the handler's name: "handle_orders_queue" for "orders-queue".
Result<std::string> name_of(const Kind& kind, const std::string& source) {
  std::string name = "handle";
  bool begins_word = true;
  for (const char c : source) {
    const bool is_part = is_ascii_alpha(c) || is_ascii_digit(c);
    if (is_part && begins_word) name += '_';
    if (is_part) name += ascii_lower(c);
    begins_word = !is_part;
  }
  if (name == "handle") name += '_' + std::string(kind.name);
  return read_part_name(name);
}

// Returns the selector for events.on().
std::string selector_of(const Kind& kind, const std::string& source) {
  const std::size_t slash = source.find('/');
  if (kind.name != "eventbridge" || slash == std::string::npos) return '"' + source + '"';
  return "{\"" + source.substr(0, slash) + "\", \"" + source.substr(slash + 1) + "\"}";
}

std::string template_of(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) return std::string(file.bytes);
  }
  return {};
}

// Returns events.cpp without the template's handlers.
std::string without_handlers(const std::string& source) {
  std::string rest;
  split(source, '\n', [&](std::string_view line) {
    const bool is_of_one = line.find("handlers/") != std::string_view::npos || line.find("events.on<") != std::string_view::npos;
    if (!is_of_one) rest += std::string(line) + '\n';
  });
  rest.pop_back();
  return rest;
}

Error unknown_app(const std::string& file) {
  return {Code::not_found,
          file + " doesn't have the function app(martlet::Server& server, const Settings& settings)",
          {},
          "give it martlet::Events& events as the second parameter, call add_events(events) in it, and try again"};
}

Result<std::string> with_events_parameter(const std::string& source, const std::string& file) {
  constexpr std::string_view before = "void app(martlet::Server& server, const Settings& settings)";
  const std::size_t at = source.find(before);
  if (at == std::string::npos) return std::unexpected(unknown_app(file));
  std::string changed = source;
  return changed.replace(at, before.size(), "void app(martlet::Server& server, martlet::Events& events, const Settings& settings)");
}

Result<NewFile> changed_plugins_header(const std::string& source) {
  Result<std::string> changed = with_events_parameter(source, "plugins.hpp");
  if (!changed) return std::unexpected(changed.error());
  const std::size_t at = changed->find("class Server;");
  if (at == std::string::npos) return std::unexpected(unknown_app("plugins.hpp"));
  return NewFile{"plugins.hpp", changed->insert(at, "class Events;\n")};
}

Result<NewFile> changed_plugins(const ServiceFolder& service) {
  const Result<std::string> source = service.read("plugins.cpp");
  if (!source) return std::unexpected(source.error());
  Result<std::string> changed = with_events_parameter(*source, "plugins.cpp");
  if (!changed) return std::unexpected(changed.error());
  constexpr std::string_view own_headers = "\n\n#include \"";
  const std::size_t at = changed->find(own_headers);
  changed = at == std::string::npos ? with_include(*changed, "events.hpp") : changed->insert(at + 2, "#include \"events.hpp\"\n");
  changed = with_line(*changed, "void app(", "  add_events(events);");
  if (!changed) return std::unexpected(changed.error());
  return NewFile{"plugins.cpp", *std::move(changed)};
}

// Adds the parameter for Events to the application, for the first event.
Result<void> add_parameter(const ServiceFolder& service, FolderChange& change) {
  const Result<std::string> header = service.read("plugins.hpp");
  if (!header) return std::unexpected(header.error());
  if (header->find("martlet::Events&") != std::string::npos) return {};
  Result<NewFile> changed_header = changed_plugins_header(*header);
  if (!changed_header) return std::unexpected(changed_header.error());
  Result<NewFile> source = changed_plugins(service);
  if (!source) return std::unexpected(source.error());
  change.replaced.push_back(*std::move(changed_header));
  change.replaced.push_back(*std::move(source));
  return {};
}

}  // namespace

Result<FolderChange> added_event(const ServiceFolder& service, const std::string& kind_name, const std::string& source,
                                 const std::string& given_name) {
  const Result<const Kind*> kind = kind_named(kind_name);
  if (!kind) return std::unexpected(kind.error());
  if (const Result<void> fit = check_source(**kind, source); !fit) return std::unexpected(fit.error());
  const Result<std::string> name = given_name.empty() ? name_of(**kind, source) : given_name;
  if (!name) return std::unexpected(name.error());
  if (const Result<void> unused = service.check_unused(*name); !unused) return std::unexpected(unused.error());

  FolderChange change;
  const Placeholders own{{"my_service", service.name_space()}};
  Result<std::string> events = service.read("events.cpp");
  const bool is_first = !events;
  if (is_first) {
    change.added.push_back({"events.hpp", fill_in(template_of("events/events.hpp"), own)});
    events = fill_in(without_handlers(template_of("events/events.cpp")), own);
  }
  if (const Result<void> added = add_parameter(service, change); !added) return std::unexpected(added.error());

  const std::string record((*kind)->record);
  const std::string registered = "events.on<martlet::" + record + ">(" + selector_of(**kind, source);
  if (events->find(registered + ',') != std::string::npos)
    return failure(Code::conflict, "events.cpp already has a handler for " + kind_name + ' ' + source, "change that one");
  Result<std::string> changed = with_line(with_include(*events, "handlers/" + *name + ".hpp"), "void add_events(",
                                          "  " + registered + ", handler<" + pascal_case(*name) + ">);");
  if (!changed) {
    changed.error().what = "events.cpp: " + changed.error().what;
    return std::unexpected(changed.error());
  }
  (is_first ? change.added : change.replaced).push_back({"events.cpp", *std::move(changed)});

  const std::string model = (*kind)->has_body ? "my_event" : "my_aws_event";
  const Placeholders placeholders{
      {model, *name},
      {pascal_case(model), pascal_case(*name)},
      {"my_service", service.name_space()},
      {"my-source", source},
      {(*kind)->has_body ? "SqsMessage" : "ScheduledEvent", record},
      {(*kind)->has_body ? "events/sqs.hpp" : "events/schedule.hpp", "events/" + kind_name + ".hpp"},
      {(*kind)->has_body ? "\"sqs\"" : "\"schedule\"", '"' + kind_name + '"'},
      {"R\"(" + std::string(partial_success) + ")\"", (*kind)->is_batch ? "R\"(" + std::string(partial_success) + ")\"" : "\"null\""}};
  for (const std::string& path : {"handlers/" + model + ".hpp", "handlers/" + model + ".cpp", "tests/" + model + "_test.cpp"})
    change.added.push_back({fill_in(path, placeholders), fill_in(template_of("events/" + path), placeholders)});
  return change;
}

}  // namespace martlet::cli
