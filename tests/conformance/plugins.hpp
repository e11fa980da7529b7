#pragma once
#include <martlet/server/server.hpp>

// The plugins of the conformance application (data/README.md describes every route, and calls the plugin parameter_validation `catalog`,
// and cookies `account`). Each is in the file of its name in plugins/.

namespace conformance {

martlet::Plugin health();
martlet::Plugin routing();
martlet::Plugin parameter_validation();
martlet::Plugin orders();
martlet::Plugin admin();
martlet::Plugin payload();
martlet::Plugin cookies();
martlet::Plugin caching();
martlet::Plugin reply();
martlet::Plugin cors();

}  // namespace conformance
