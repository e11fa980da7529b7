#include <memory>
#include <ostream>

#include <martlet/cli/scaffold/scaffold_commands.hpp>

#include "added_parts.hpp"
#include "part_name.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was written";

struct Settings {
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

using Make = Result<FolderChange> (*)(const ServiceFolder& service, const Settings& settings);

int add(const Settings& settings, Make make, const std::string& path, Console console) {
  const Result<ServiceFolder> service = ServiceFolder::open(settings.folder);
  if (!service) return refuse(path, untouched, service.error(), console);
  const Result<FolderChange> change = make(*service, settings);
  if (!change) return refuse(path, untouched, change.error(), console);
  return report(*change, service->apply(*change), path, console);
}

Result<FolderChange> make_route(const ServiceFolder& service, const Settings& settings) {
  if (settings.operands.size() != 2)
    return failure(Code::missing, "a method and a path are required", "run, for example, martlet add route POST /orders/{id}/rating");
  const Result<RouteArgument> route = read_route_argument(settings.operands[0], settings.operands[1]);
  if (!route) return std::unexpected(route.error());
  const Result<std::string> name = settings.name.empty() ? std::string() : read_part_name(settings.name);
  if (!name) return std::unexpected(name.error());
  return added_route(service, *route, *name);
}

Result<FolderChange> make_event(const ServiceFolder& service, const Settings& settings) {
  if (settings.operands.size() != 2)
    return failure(Code::missing, "a kind of event and a source are required", "run, for example, martlet add event sqs orders-queue");
  const Result<std::string> name = settings.name.empty() ? std::string() : read_part_name(settings.name);
  if (!name) return std::unexpected(name.error());
  return added_event(service, settings.operands[0], settings.operands[1], *name);
}

template <Result<FolderChange> (*added)(const ServiceFolder&, const std::string&)>
Result<FolderChange> make_part(const ServiceFolder& service, const Settings& settings) {
  if (settings.operands.size() != 1) return failure(Code::missing, "exactly one name is required", "choose a name such as RateLimit");
  const Result<std::string> name = read_part_name(settings.operands[0]);
  if (!name) return std::unexpected(name.error());
  return added(service, *name);
}

Command part_command(Command described, const std::string& operand, const std::string& operand_help, Make make) {
  const auto settings = std::make_shared<Settings>();
  const auto take = [settings](std::string_view text) -> Result<void> {
    settings->operands.emplace_back(text);
    return {};
  };
  described.exit_status =
      "0 if the files were written, 1 if they could not be written, 2 if the request was invalid and nothing was\n"
      "changed.";
  described.untouched = untouched;
  described.options = {{"", operand, operand_help, take}};
  if (described.name == "route" || described.name == "event")
    described.options.push_back(text_option("name", "HANDLER", "the name of the handler, such as RateOrder", settings->name));
  described.options.push_back(text_option("dir", "DIR", "the folder of the service (default: the current folder)", settings->folder));
  described.run = [settings, make, path = "martlet add " + described.name](Console console) { return add(*settings, make, path, console); };
  return described;
}

Command route_command() {
  return part_command(
      {.name = "route",
       .purpose = "adds a route: a handler, its test, and the line in routes.cpp",
       .examples = "martlet add route POST /orders/{id}/rating\n"
                   "martlet add route GET /orders/{id}/rating --name GetRating\n",
       .description = "Adds a route: a handler that returns the contents of its path and body, a test of the handler, and the line in\n"
                      "routes.cpp. The route compiles, and its test passes. Then write what the handler does.\n",
       .exit_status = "",
       .untouched = ""},
      "METHOD PATH", "the method and the path, such as POST /orders/{id}/rating", make_route);
}

Command event_command() {
  return part_command(
      {.name = "event",
       .purpose = "adds a handler for events such as those of a queue or a bucket",
       .examples = "martlet add event sqs orders-queue\n"
                   "martlet add event eventbridge 'orders/Order Placed' --name Announce\n",
       .description =
           "Adds a handler for events other than HTTP: a class that receives each record, a test of the class, and the line in\n"
           "events.cpp. The kinds are sqs, sns, eventbridge, schedule, s3, dynamodb, kinesis, kafka, logs, destination and raw.\n",
       .exit_status = "",
       .untouched = ""},
      "KIND SOURCE", "the kind and the source, such as sqs orders-queue; \"*\" is any source", make_event);
}

Command service_command() {
  return part_command(
      {.name = "service",
       .purpose = "adds a service: a class, its test, and its binding",
       .examples = "martlet add service RateLimit\n",
       .description = "Adds a class to services/, a test of the class, and its binding as a singleton in plugins/bindings.cpp. A handler\n"
                      "can then take the service in its constructor.\n",
       .exit_status = "",
       .untouched = ""},
      "NAME", "the name of the class, such as RateLimit", make_part<added_service>);
}

Command plugin_command() {
  return part_command(
      {.name = "plugin",
       .purpose = "adds a plugin: a function, its test, and its registration",
       .examples = "martlet add plugin audit\n",
       .description = "Adds a plugin to plugins/, a test of the plugin, and its line in plugins.cpp, before the line of the routes.\n",
       .exit_status = "",
       .untouched = ""},
      "NAME", "the name of the plugin, such as audit", make_part<added_plugin>);
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
          "Writes files into a service that `martlet new` created, and adds the line that they need to an existing file. If one\n"
          "of the files already exists, the command fails and writes nothing.\n",
      .exit_status =
          "0 if the files were written, 1 if they could not be written, 2 if the request was invalid and nothing was\n"
          "changed.",
      .untouched = untouched};
  command.commands = {route_command(), event_command(), service_command(), plugin_command()};
  return command;
}

}  // namespace martlet::cli
