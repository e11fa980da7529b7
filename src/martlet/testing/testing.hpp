#pragma once
/// Everything for a service's tests.
#include <martlet/base/temporary_folder.hpp>
#include <martlet/events/samples/sample_event.hpp>
#include <martlet/testing/manual_clock.hpp>
#include <martlet/testing/sequential_ids.hpp>
#include <martlet/testing/test_server.hpp>
