#include <memory>
#include <ostream>
#include <stdexcept>

#include <martlet/base/read_file.hpp>
#include <martlet/events/samples/sample_event.hpp>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was printed";
constexpr std::size_t name_width = 13;

struct Settings {
  std::string kind;
  std::vector<std::string> body_files;
  SampleOptions sample;
};

std::string kinds_text() {
  std::string text;
  for (const SampleKind& kind : sample_kinds()) {
    text += "  " + std::string(kind.name) + std::string(name_width - kind.name.size(), ' ') + std::string(kind.what) + '\n';
  }
  return text;
}

// Removes the line break that editors write at the end of a file.
Result<std::string> read_body(const std::string& file) {
  Result<std::string> body = file == "-" ? read_standard_input() : read_file(file);
  if (body && body->ends_with('\n')) body->pop_back();
  return body;
}

int print_event(const Settings& settings, Console console) {
  const auto wrong = [&](const Error& error) { return refuse("martlet event", untouched, error, console); };
  if (settings.kind.empty())
    return wrong({Code::missing,
                  "the kind of event is missing",
                  {},
                  "run, for example, martlet event sqs; to list the kinds, run martlet event --help"});
  SampleOptions sample = settings.sample;
  for (const std::string& file : settings.body_files) {
    Result<std::string> body = read_body(file);
    if (!body) return wrong(body.error());
    sample.bodies.push_back(*std::move(body));
  }
  try {
    console.out << sample_event(settings.kind, sample);
  } catch (const std::invalid_argument& refused) {
    return wrong({Code::malformed, refused.what(), {}, {}});
  }
  return 0;
}

std::vector<Option> options_of(Settings& settings) {
  const auto take_kind = [&settings](std::string_view text) -> Result<void> {
    if (!settings.kind.empty())
      return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one kind of event");
    settings.kind = text;
    return {};
  };
  const auto take_body = [&settings](std::string_view text) -> Result<void> {
    settings.body_files.emplace_back(text);
    return {};
  };
  return {{"", "KIND", "one of the kinds above", take_kind},
          text_option("source", "NAME", "the queue, topic, bucket or other source of the event", settings.sample.source),
          {"body", "FILE", "the payload of a record; - reads standard input; can be given more than once, for one record each", take_body},
          text_option("group", "GROUP", "the message group, for a FIFO queue", settings.sample.group)};
}

}  // namespace

Command event_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "event",
          .purpose = "prints a sample event, such as that of a queue or a bucket",
          .examples =
              "martlet event sqs --source orders-queue --body order.json > event.json\n"
              "martlet event eventbridge --source 'orders/Order Placed' | build/debug/orders --event -\n",
          .description =
              "Prints an event in the form that AWS documents, with the payload and the source that you give. These are the kinds:\n" +
              kinds_text(),
          .exit_status = "0 if it was printed, 2 if the request was invalid and nothing was printed.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return print_event(*settings, console); }};
}

}  // namespace martlet::cli
