#pragma once
#include <string>

#include <martlet/base/result.hpp>

#include "folder_changes.hpp"
#include "route_argument.hpp"
#include "service_folder.hpp"

namespace martlet::cli {

/// The changes that add something to a service. These functions don't touch any files; apply() does.

/// Adds a handler that returns its path's parameters and the contents of the body, its test, and the line in routes.cpp. `name` is the
/// handler's, in snake_case; if empty, it is derived from the route. Fails with Code::conflict if routes.cpp has the route.
Result<FolderChange> added_route(const ServiceFolder& service, const RouteArgument& route, const std::string& name);
/// Adds a handler of the events of `source` (a queue, a topic, ...), its test, and the line in events.cpp. The first such handler creates
/// that file, and adds the Events parameter to the application. `name` is the handler's, in snake_case; if empty, it is derived from the
/// source. Fails with Code::conflict if events.cpp has the source.
Result<FolderChange> added_event(const ServiceFolder& service, const std::string& kind, const std::string& source, const std::string& name);
/// Adds a class in services/, its test, and its binding in plugins/bindings.cpp.
Result<FolderChange> added_service(const ServiceFolder& service, const std::string& name);
/// Adds a plugin in plugins/, its test, and its line in plugins.cpp, before the routes.
Result<FolderChange> added_plugin(const ServiceFolder& service, const std::string& name);

}  // namespace martlet::cli
