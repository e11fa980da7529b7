#pragma once
/// The whole module: declare a struct once (object.hpp, rule_builders.hpp), then read it (read.hpp) and write it (write.hpp).
#include <martlet/schema/enumeration.hpp>
#include <martlet/schema/object.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/wrapped.hpp>
#include <martlet/schema/write.hpp>
