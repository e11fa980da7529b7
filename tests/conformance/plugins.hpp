#pragma once
#include <martlet/server/server.hpp>

// The parts of the fixed application (data/README.md describes every route in words). One file each, named after the plugin.

namespace conformance {

martlet::Plugin health();
martlet::Plugin routing();
martlet::Plugin catalog();
martlet::Plugin orders();
martlet::Plugin admin();
martlet::Plugin payload();
martlet::Plugin account();
martlet::Plugin caching();
martlet::Plugin reply();
martlet::Plugin cors();

}  // namespace conformance
