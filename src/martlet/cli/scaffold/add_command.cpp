#include <memory>
#include <ostream>

#include <martlet/cli/scaffold/scaffold_commands.hpp>

#include "added_parts.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was written";

struct Asked {
  std::vector<std::string> operands;
  std::string folder;
  std::string name;  // the handler's
};

int report(const FolderChange& change, const Result<void>& applied, const std::string& path, Console console) {
  if (!applied) {
    const int wrong = refuse(path, untouched, applied.error(), console);
    return applied.error().code == Code::unavailable ? 1 : wrong;
  }
  for (const NewFile& file : change.added) console.out << "new      " << file.path.string() << '\n';
  for (const NewFile& file : change.replaced) console.out << "changed  " << file.path.string() << '\n';
  return 0;
}

using Make = Result<FolderChange> (*)(const ServiceFolder& service, const Asked& asked);

int add(const Asked& asked, Make make, const std::string& path, Console console) {
  const Result<ServiceFolder> service = ServiceFolder::open(asked.folder);
  if (!service) return refuse(path, untouched, service.error(), console);
  const Result<FolderChange> change = make(*service, asked);
  if (!change) return refuse(path, untouched, change.error(), console);
  return report(*change, service->apply(*change), path, console);
}

Result<FolderChange> make_route(const ServiceFolder& service, const Asked& asked) {
  if (asked.operands.size() != 2)
    return failure(Code::missing, "a route has a method and a path", "martlet add route POST /orders/{id}/rating");
  const Result<RoutePath> route = read_route(asked.operands[0], asked.operands[1]);
  if (!route) return std::unexpected(route.error());
  const Result<std::string> name = asked.name.empty() ? std::string() : read_part_name(asked.name);
  if (!name) return std::unexpected(name.error());
  return added_route(service, *route, *name);
}

Result<FolderChange> make_event(const ServiceFolder& service, const Asked& asked) {
  if (asked.operands.size() != 2) return failure(Code::missing, "an event has a kind and a source", "martlet add event sqs orders-queue");
  const Result<std::string> name = asked.name.empty() ? std::string() : read_part_name(asked.name);
  if (!name) return std::unexpected(name.error());
  return added_event(service, asked.operands[0], asked.operands[1], *name);
}

template <Result<FolderChange> (*added)(const ServiceFolder&, const std::string&)>
Result<FolderChange> make_part(const ServiceFolder& service, const Asked& asked) {
  if (asked.operands.size() != 1) return failure(Code::missing, "one name is needed", "such as RateLimit");
  const Result<std::string> name = read_part_name(asked.operands[0]);
  if (!name) return std::unexpected(name.error());
  return added(service, *name);
}

Command part_command(Command described, const std::string& operand, const std::string& operand_help, Make make) {
  const auto asked = std::make_shared<Asked>();
  const auto take = [asked](std::string_view text) -> Result<void> {
    asked->operands.emplace_back(text);
    return {};
  };
  described.exit_status = "0 written, 1 it could not be written, 2 the request was wrong and nothing was touched.";
  described.untouched = untouched;
  described.options = {{"", operand, operand_help, take}};
  if (described.name == "route" || described.name == "event")
    described.options.push_back(text_option("name", "HANDLER", "what the handler is called, such as RateOrder", asked->name));
  described.options.push_back(text_option("dir", "DIR", "the service (this folder)", asked->folder));
  described.run = [asked, make, path = "martlet add " + described.name](Console console) { return add(*asked, make, path, console); };
  return described;
}

Command route_command() {
  return part_command(
      {.name = "route",
       .purpose = "adds a route: handler, test, and the line in routes.cpp",
       .examples = "martlet add route POST /orders/{id}/rating\n"
                   "martlet add route GET /orders/{id}/rating --name GetRating\n",
       .description = "Adds a route: a handler that returns what its path and body contain, a test of it, and the line in routes.cpp. It\n"
                      "compiles, and its test passes; what it does is for you to write.\n",
       .exit_status = "",
       .untouched = ""},
      "METHOD PATH", "such as POST /orders/{id}/rating", make_route);
}

Command event_command() {
  return part_command(
      {.name = "event",
       .purpose = "adds a handler for the events of a queue, a topic, ...",
       .examples = "martlet add event sqs orders-queue\n"
                   "martlet add event eventbridge 'orders/Order Placed' --name Announce\n",
       .description =
           "Adds a handler for events other than HTTP: a class that is given each record, a test of it, and the line in events.cpp.\n"
           "Kinds: sqs, sns, eventbridge, schedule, s3, dynamodb, kinesis, kafka, logs, destination, raw.\n",
       .exit_status = "",
       .untouched = ""},
      "KIND SOURCE", "such as sqs orders-queue; the source is \"*\" for any", make_event);
}

Command service_command() {
  return part_command(
      {.name = "service",
       .purpose = "adds a service: class, test, and its binding",
       .examples = "martlet add service RateLimit\n",
       .description = "Adds a class to services/, a test of it, and its binding as a singleton in plugins/bindings.cpp: a handler\n"
                      "can then take it in its constructor.\n",
       .exit_status = "",
       .untouched = ""},
      "NAME", "such as RateLimit", make_part<added_service>);
}

Command plugin_command() {
  return part_command({.name = "plugin",
                       .purpose = "adds a plugin: its function, test, and its registration",
                       .examples = "martlet add plugin audit\n",
                       .description = "Adds a plugin to plugins/, a test of it, and its line in plugins.cpp, before that of the routes.\n",
                       .exit_status = "",
                       .untouched = ""},
                      "NAME", "such as audit", make_part<added_plugin>);
}

}  // namespace

Command add_command() {
  Command command{
      .name = "add",
      .purpose = "adds a route, an event handler, a service or a plugin to a service",
      .examples =
          "martlet add route POST /orders/{id}/rating\n"
          "martlet add event sqs orders-queue\n"
          "martlet add service RateLimit\n"
          "martlet add plugin audit\n",
      .description =
          "Writes files into a service that `martlet new` has made, and the line that they need; all or nothing. The same request\n"
          "writes the same files, and is refused if they already exist.\n",
      .exit_status = "0 written, 1 it could not be written, 2 the request was wrong and nothing was touched.",
      .untouched = untouched};
  command.commands = {route_command(), event_command(), service_command(), plugin_command()};
  return command;
}

}  // namespace martlet::cli
