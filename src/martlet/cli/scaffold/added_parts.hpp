#pragma once
#include <string>

#include <martlet/base/result.hpp>

#include "folder_writer.hpp"
#include "route_path.hpp"
#include "service_folder.hpp"

namespace martlet::cli {

/// What is written and changed to add something to a service. Nothing is touched: apply() does that.

/// A handler that answers its path's parameters and what the body held, its test, and the line in routes.cpp. `name` is the handler's, in
/// snake_case; empty: that of the route. Fails with Code::conflict for a route that routes.cpp has.
Result<FolderChange> added_route(const ServiceFolder& service, const RoutePath& route, const std::string& name);
/// A handler of the events of `source` (a queue, a topic, ...), its test, and the line in events.cpp. The first one makes that file, and
/// gives the application its Events. `name` is the handler's, in snake_case; empty: one after the source. Fails with Code::conflict for a
/// source that events.cpp has.
Result<FolderChange> added_event(const ServiceFolder& service, const std::string& kind, const std::string& source, const std::string& name);
/// A class in services/, its test, and its binding in plugins/bindings.cpp.
Result<FolderChange> added_service(const ServiceFolder& service, const std::string& name);
/// A plugin in plugins/, its test, and its line in plugins.cpp, before the routes.
Result<FolderChange> added_plugin(const ServiceFolder& service, const std::string& name);

/// "RateOrder", "rate-order" and "rate_order" are rate_order. Fails with Code::malformed for what is not a name of letters and digits, with
/// Code::conflict for a word that C++ or its libraries have taken.
Result<std::string> read_part_name(std::string_view text);

}  // namespace martlet::cli
