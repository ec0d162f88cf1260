// Generated from the OpenAPI document by `npm run gen:api`. Do not edit.
export interface paths {
    "/api/v1/aircraft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the aircraft; those that are gone only when their state is asked for
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_aircraft"];
        put?: never;
        /**
         * Buy an aircraft, at the quoted price or another
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["buy_aircraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the aircraft types
         * @description Without a sort, the best match comes first.
         *
         *     Needs the ability `pilot.read`.
         */
        get: operations["list_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft-types/{icao}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One aircraft type
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft-types/{icao}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a new one would cost an airline, and whether it has the money
         * @description Needs the ability `pilot.read`.
         */
        get: operations["quote_type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One aircraft: where it is, who has it, what it has flown
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_aircraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an aircraft's name, serial number, hub, registration or subfleet
         * @description Needs the ability `fleet.manage`.
         */
        patch: operations["change_aircraft"];
        trace?: never;
    };
    "/api/v1/aircraft/{id}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An aircraft's life story, the newest first: bought, flown, maintained, moved, stored, sold
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_life"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/maintenance/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the maintenance
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["end_maintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/maintenance/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start maintenance: nobody can book the aircraft until it is ended
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["start_maintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an aircraft somewhere else without a flight
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["move_aircraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an aircraft out of the fleet for good, without a buyer
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["retire_aircraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/sell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell an aircraft that nobody has
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["sell_aircraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours, flights and days flown by month, how full it was, and what it earned
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a parked aircraft into storage: nobody can book it
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["store_aircraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aircraft/{id}/unstore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an aircraft out of storage
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["unstore_aircraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airfields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The airports of the world around a point, with where their runways lie
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_airfields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the airlines
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_airlines"];
        put?: never;
        /**
         * Found another airline
         * @description Needs the ability `airline.manage`.
         */
        post: operations["found_airline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airlines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One airline with its hubs
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_airline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile or the colours; only the fields that are sent change
         * @description Needs the ability `airline.manage`.
         */
        patch: operations["change_airline"];
        trace?: never;
    };
    "/api/v1/airlines/{id}/hubs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a hub at an airport
         * @description Needs the ability `airline.manage`.
         */
        post: operations["open_hub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airlines/{id}/hubs/{icao}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close a hub; the last one stays
         * @description Needs the ability `airline.manage`.
         */
        delete: operations["close_hub"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airlines/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The logo's bytes
         * @description Anybody may call this.
         */
        get: operations["get_logo"];
        /**
         * Set the logo: PNG, JPEG or WebP, at most 1 MB and 2048 by 2048 pixels
         * @description Needs the ability `airline.manage`.
         */
        put: operations["put_logo"];
        post?: never;
        /**
         * Remove the logo
         * @description Needs the ability `airline.manage`.
         */
        delete: operations["remove_logo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airlines/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every setting of an airline, and where its value comes from
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings of an airline; null goes back to what is inherited
         * @description Needs the ability `airline.manage`.
         */
        patch: operations["change_settings"];
        trace?: never;
    };
    "/api/v1/airports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the world's airports by code, name or city, or around an airport
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_airports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airports/{icao}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One airport: runways, local time, what fuel and handling cost here, who is here
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_airport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airports/{icao}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an airport fuel and handling prices of its own
         * @description Needs the ability `network.manage`.
         */
        put: operations["override_airport"];
        post?: never;
        /**
         * Take an airport's own prices away
         * @description Needs the ability `network.manage`.
         */
        delete: operations["clear_override"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/airports/{icao}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next day's departures and arrivals, the last year's flights, who is based here, sun and fees
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_traffic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys: one's own, or another user's
         * @description Every signed-in user may call this.
         */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Make an API key for oneself; the answer is the only place where it is ever shown
         * @description Every signed-in user may call this.
         */
        post: operations["issue_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key: it stops working at once
         * @description Needs the ability `users.manage`, or that the thing is one's own.
         */
        delete: operations["revoke_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bookings
         * @description One's own; with `dispatch.manage` everybody's.
         *
         *     Needs the ability `pilot.fly`.
         */
        get: operations["list_bookings"];
        put?: never;
        /**
         * Book a flight: a route, a free flight or a ferry flight
         * @description The load is drawn, the fuel is planned, and the aircraft is held for you.
         *
         *     Needs the ability `pilot.fly`.
         */
        post: operations["book_flight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One booking with its briefing as it was booked
         * @description Needs the ability `pilot.fly`.
         */
        get: operations["get_booking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a booking; the aircraft is free again where it stands
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["cancel_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the flight is off blocks: it appears on the live map
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["depart_flight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The what-if copies of this airline, the newest first, with their headline figures
         * @description Needs the ability `data.branch`.
         */
        get: operations["list_branches"];
        put?: never;
        /**
         * Make a what-if copy of the airline, as it was at any moment
         * @description Needs the ability `data.branch`.
         */
        post: operations["create_branch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a branch for good; one that is open is closed first
         * @description Needs the ability `data.branch`.
         */
        delete: operations["delete_branch"];
        options?: never;
        head?: never;
        /**
         * Give a branch another name or note
         * @description Needs the ability `data.branch`.
         */
        patch: operations["rename_branch"];
        trace?: never;
    };
    "/api/v1/branches/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the vamgr that has a branch open
         * @description Needs the ability `data.branch`.
         */
        post: operations["close_branch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a vamgr of its own for a branch, on this machine, and give its address
         * @description Needs the ability `data.branch`.
         */
        post: operations["open_branch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Headline figures side by side, this airline's first
         * @description Needs the ability `data.branch`.
         */
        get: operations["compare_branches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * In a branch: erase people who were erased in the airline that it comes from
         * @description Only the command line of the user who owns the data folder may call this.
         */
        post: operations["forget_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The codes and names that forms offer
         * @description Anybody may call this.
         */
        get: operations["get_catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this is a demo, whether one can be had, and how far the one is that is being made
         * @description Anybody may call this.
         */
        get: operations["get_demo"];
        put?: never;
        /**
         * Make a demo airline and open it here, in place of the first-run page; it can be removed again
         * @description Anybody may call this.
         */
        post: operations["make_demo"];
        /**
         * Remove the demo for good, and go back to the first-run page
         * @description Needs the ability `data.backup`.
         */
        delete: operations["remove_demo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the first-run page and keep the demo
         * @description Needs the ability `data.backup`.
         */
        post: operations["leave_demo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/making": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop making the demo; nothing is left of it
         * @description Anybody may call this.
         */
        delete: operations["stop_making"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next departures of the timetable, within two days
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_departures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A signed digest of everything up to now: publish it, and every later export can be proven by it
         * @description Every signed-in user may call this.
         */
        get: operations["get_digest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/briefing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The briefing of a flight before it is booked. Records nothing; the load is the average one
         * @description Needs the ability `pilot.fly`.
         */
        get: operations["preview_briefing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can I fly now?
         * @description Routes from where you are, with the aircraft that could fly them, and the reasons why not.
         *
         *     Needs the ability `pilot.fly`.
         */
        get: operations["list_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Great-circle distance and first bearing between two airports
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_distance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the expenses per flight, day and month
         * @description Needs the ability `finance.view`.
         */
        get: operations["list_expenses"];
        put?: never;
        /**
         * Define an expense
         * @description One per flight is paid by every flight that is accepted from now on; an airport's by flights that land there. Daily
         *     ones fall due at 01:00 UTC, monthly ones on the first; days when the program was off are posted when it starts.
         *
         *     Needs the ability `finance.manage`.
         */
        post: operations["define_expense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One expense
         * @description Needs the ability `finance.view`.
         */
        get: operations["get_expense"];
        put?: never;
        post?: never;
        /**
         * Remove an expense; what was posted stays
         * @description Needs the ability `finance.manage`.
         */
        delete: operations["remove_expense"];
        options?: never;
        head?: never;
        /**
         * Change an expense; what was posted stays as it is
         * @description Needs the ability `finance.manage`.
         */
        patch: operations["change_expense"];
        trace?: never;
    };
    "/api/v1/expenses/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What recurring expenses fall due next, and what they come to in this month and the next
         * @description Needs the ability `finance.view`.
         */
        get: operations["get_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole airline as one documented archive that can be read without vamgr
         * @description Needs the ability `data.backup`.
         */
        get: operations["export_airline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/aircraft.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The aircraft that are there, as phpVMS has them
         * @description Needs the ability `pilot.read`.
         */
        get: operations["export_aircraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/airports.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The airports in use, with their own prices, as phpVMS has them
         * @description Needs the ability `pilot.read`.
         */
        get: operations["export_airports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/expenses.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The expenses, as phpVMS has them
         * @description Needs the ability `finance.view`.
         */
        get: operations["export_expenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/fares.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An airline's fares (the first one's when none is named), as phpVMS has them
         * @description Needs the ability `pilot.read`.
         */
        get: operations["export_fares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/flights.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open routes, as phpVMS has them
         * @description Needs the ability `pilot.read`.
         */
        get: operations["export_flights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/subfleets.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The subfleets with their fares, as phpVMS has them
         * @description Needs the ability `pilot.read`.
         */
        get: operations["export_subfleets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts of an airline and its pilots with their balances
         * @description Needs the ability `finance.view`.
         */
        get: operations["list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/cash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the airline's cash was, by day, week or month
         * @description Needs the ability `finance.view`.
         */
        get: operations["get_cash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/cash-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What made the cash more or less between two days: capital, aircraft, fares, each kind of cost
         * @description Needs the ability `finance.view`.
         */
        get: operations["get_cash_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the journal's entries; as CSV, one row for each line
         * @description Needs the ability `finance.view`.
         */
        get: operations["list_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry with its lines, each with its formula
         * @description For who may see the money, and for the pilot of the flight. The id of a flight or an aircraft gives its last entry.
         *
         *     Needs the ability `pilot.read`.
         */
        get: operations["get_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/profit-and-loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Income and costs, together or by month, route, aircraft, subfleet, pilot or account; of all, or of one thing
         * @description From the first entry to the last when no days are given.
         *
         *     Needs the ability `finance.view`.
         */
        get: operations["get_profit_and_loss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The money at a glance: cash, this month and the last one, what falls due next
         * @description Needs the ability `finance.view`.
         */
        get: operations["get_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Debits and credits of every account; their sums are equal
         * @description Needs the ability `finance.view`.
         */
        get: operations["get_trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flight-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * IATA service types and what they mean
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_flight_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flights/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in the air now, with estimated positions
         * @description Needs the ability `pilot.read`.
         */
        get: operations["live_flights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, the newest first
         * @description The whole history needs `history.view`; without it, the history of one `subject` that the caller may read. As CSV
         *     and JSON lines it is all of it, with what each event holds for those with `history.view`.
         *
         *     Needs the ability `pilot.read`.
         */
        get: operations["list_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event with what it holds, what it followed from and what followed from it
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_history_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/commands/{command_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What undoing a command would do: tried out to the end, with nothing kept. Or why there is no way back
         * @description Needs the ability `pilot.read`.
         */
        get: operations["preview_undo"];
        put?: never;
        /**
         * Take a command back by a compensating one, with money, hours and places. It needs what the command itself needs;
         * @description undoing the compensating command does it again.
         *
         *     Needs the ability `pilot.fly`.
         */
        post: operations["undo_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the home screen shows but live flights (`/flights/live`) and the history
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was imported, when and by whom, and what was undone
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Look at a CSV file: a dry run of what each of its rows would do
         * @description The body is the file itself. Nothing is changed; the dry run goes on in the background.
         *
         *     Needs the ability `network.manage`, or that the thing is one's own.
         */
        post: operations["upload_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dry run or an import: how far it is and what came of it
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        get: operations["get_csv_import"];
        put?: never;
        post?: never;
        /**
         * Forget a dry run, and the rows of an import. What was imported stays
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        delete: operations["forget_csv_import"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do what the dry run has shown. It goes on in the background; each row is done or fails on its own
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        post: operations["apply_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/failed.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that failed, as they came, each with its reason: mend them and import the file
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        get: operations["get_failed_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a file, with the difference that each makes, while vamgr remembers it
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        get: operations["list_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back as a whole. What others have changed since is left, and named
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of files, with their columns, in the order in which a site is brought over
         * @description Needs the ability `network.manage`, or that the thing is one's own.
         */
        get: operations["list_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/phpvms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The phpVMS site that this airline came from, if it did
         * @description Needs the ability `airline.manage`.
         */
        get: operations["list_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/phpvms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole report of an import
         * @description Needs the ability `airline.manage`.
         */
        get: operations["get_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations
         * @description Needs the ability `users.manage`.
         */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Make an invitation; the answer is the only place where its link is ever shown
         * @description Needs the ability `users.manage`.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Needs the ability `users.manage`.
         */
        delete: operations["revoke_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new link in place of one that was lost or has expired, for as many people as are still to come
         * @description The former link stops working. The answer is the only place where the new one is ever shown.
         *
         *     Needs the ability `users.manage`.
         */
        post: operations["renew_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/by-token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an invitation's link is for
         * @description Anybody may call this.
         */
        get: operations["get_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/by-token/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the invited account and sign in with it
         * @description Anybody may call this.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in and what they may do
         * @description Every signed-in user may call this.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's own name
         * @description Every signed-in user may call this.
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's own password; every other session ends
         * @description Every signed-in user may call this.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how one wants to see things, in whichever browser: language, theme, units, density
         * @description Every signed-in user may call this.
         */
        put: operations["choose_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/public-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether one may be named on public pages: roster, live flights and shared flights
         * @description Every signed-in user may call this.
         */
        put: operations["hide_in_public"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roster
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_pilots"];
        put?: never;
        /**
         * Hire a user as a pilot
         * @description Needs the ability `crew.manage`.
         */
        post: operations["hire_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pilot with rank, hours, place and awards
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_pilot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a new pilot
         * @description Needs the ability `crew.manage`.
         */
        post: operations["activate_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The pilot leaves the airline for good; flights and number stay on record
         * @description Needs the ability `crew.manage`.
         */
        post: operations["dismiss_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the home base
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["change_home"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on leave, now or from a day on; the pilot is active again after the last day
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["begin_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a pilot earned and was charged, the newest first, with the balance after each; for staff and oneself
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_pilot_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/logbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A pilot's flights, with totals over all that match
         * @description Needs the ability `pilot.read`.
         */
        get: operations["logbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a jump seat to another airport; staff move others
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["move_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place a pilot in a rank; hours never lead below it
         * @description Needs the ability `crew.manage`.
         */
        post: operations["assign_rank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a suspension
         * @description Needs the ability `crew.manage`.
         */
        post: operations["reinstate_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come back from leave, or call off one that has not begun
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["end_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A pilot's totals, streaks, records, places, landings, and the way to the next rank and awards
         * @description Needs the ability `pilot.read`.
         */
        get: operations["pilot_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a pilot; open bookings are cancelled
         * @description Needs the ability `crew.manage`.
         */
        post: operations["suspend_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pilots/{id}/transfer-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the hours that a pilot brought along
         * @description Needs the ability `crew.manage`.
         */
        post: operations["change_transfer_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports
         * @description One's own in every state; others' accepted ones, and with `flights.review` all that were filed.
         *
         *     Needs the ability `pilot.read`.
         */
        get: operations["list_pireps"];
        put?: never;
        /**
         * File a report, or keep it as a draft
         * @description From a booking (send `booking_id`) or without one. It is accepted at once when every rule is met; the answer's
         *     `findings` say what each rule found. What programs file with an API key counts as ACARS.
         *
         *     Needs the ability `pilot.fly`.
         */
        post: operations["write_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report with everything about it
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_pirep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Go on writing a draft; only the fields that are sent change
         * @description Needs the ability `pilot.fly`.
         */
        patch: operations["change_draft"];
        trace?: never;
    };
    "/api/v1/pireps/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a report: hours, places, rank, awards and money in one decision
         * @description Needs the ability `flights.review`.
         */
        post: operations["accept_pirep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put facts right: staff at any time, the pilot until the decision
         * @description The old values stay readable. Of an accepted report, hours, places and money are taken back and done anew.
         *
         *     Needs the ability `pilot.fly`.
         */
        post: operations["amend_pirep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw one's own report before it is decided
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["cancel_pirep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something about a report: its pilot and the reviewers read it
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["add_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft in
         * @description Needs the ability `pilot.fly`.
         */
        post: operations["file_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/finance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a flight brought in and what it cost, each amount with its formula; for staff and the flight's pilot
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_flight_finance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Share an accepted flight with a link that opens without signing in
         * @description The answer's `token` makes the link `/f/{token}`. A flight that is shared already keeps its link.
         *
         *     Needs the ability `pilot.fly`.
         */
        post: operations["share_flight"];
        /**
         * Stop sharing a flight: its link leads nowhere any more
         * @description Needs the ability `pilot.fly`.
         */
        delete: operations["stop_sharing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/phpvms-track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The positions, route and log that phpVMS had of a report
         * @description Needs the ability `pilot.read`.
         */
        get: operations["exchange_get_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a report; what an acceptance had brought is taken back with it
         * @description Needs the ability `flights.review`.
         */
        post: operations["reject_pirep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a decision back: the report is in review again
         * @description Needs the ability `flights.review`.
         */
        post: operations["reverse_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a report to review it
         * @description Needs the ability `flights.review`.
         */
        post: operations["start_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/{id}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recorded track of a flight, by columns
         * @description Needs the ability `pilot.read`.
         */
        get: operations["flights_get_track"];
        /**
         * Add the recorded track of a flight: GPX, KML, CSV with a header line, or lines of JSON
         * @description Its pilot can add one at any time and replace it until the decision; reviewers always. The format is told by the
         *     file's content. What cannot be right is refused, line by line.
         *
         *     Needs the ability `pilot.fly`.
         */
        put: operations["put_track"];
        post?: never;
        /**
         * Remove the recorded track of a flight
         * @description Needs the ability `pilot.fly`.
         */
        delete: operations["delete_track"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the rules would say to a report. Records nothing
         * @description The same facts that filing takes; what filing would refuse is in `faults`, on the field that it is about.
         *
         *     Needs the ability `pilot.fly`.
         */
        post: operations["check_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pireps/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report on a booking, filled in as planned
         * @description Needs the ability `pilot.fly`.
         */
        get: operations["prefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this server hosts many airlines, and whether anybody may open one
         * @description Anybody may call this.
         */
        get: operations["get_platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/airports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the airport where an airline begins that somebody is opening
         * @description Anybody may call this.
         */
        get: operations["hosting_search_airports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an airline may take that has no limits of its own: the settings of this server
         * @description Needs the ability `platform.manage`.
         */
        get: operations["get_usual_limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/projections/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a projection's tables anew for all airlines, beside those that answer, and swap when they are ready
         * @description It goes on after the answer; where it was refused at once, that is said.
         *
         *     Needs the ability `platform.manage`.
         */
        post: operations["rebuild_for_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The airlines that this browser has signed in to from here, and as whom
         * @description Anybody may call this.
         */
        get: operations["get_my_airlines"];
        put?: never;
        /**
         * Sign in to every airline here in which one has an account with this address and this password
         * @description Where the password is another one it takes a sign-in of its own: an address alone opens nothing.
         *
         *     Anybody may call this.
         */
        post: operations["sign_in_everywhere"];
        /**
         * Sign out of every airline that this browser has signed in to from here
         * @description Anybody may call this.
         */
        delete: operations["sign_out_everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an airline with its owner's account, all or nothing; signs the owner in there
         * @description Said again under the same Idempotency-Key, by the same person, it is as if it was said once.
         *
         *     Anybody may call this.
         */
        post: operations["sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go to another of the airlines that this browser has signed in to, without a password
         * @description Anybody may call this.
         */
        post: operations["switch_airline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the tables and policies of all airlines are doing, and where an event has stopped one
         * @description Needs the ability `platform.manage`.
         */
        get: operations["get_platform_system"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The airlines that are hosted here, in the order of what each takes, too: storage_bytes, pilots, events,
         * @description last_activity_at.
         *
         *     Needs the ability `platform.manage`.
         */
        get: operations["list_tenants"];
        put?: never;
        /**
         * Open an airline for somebody; the answer is the only place where the link for its owner is ever shown
         * @description Needs the ability `platform.manage`.
         */
        post: operations["open_for"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them
         * @description Needs the ability `platform.manage`.
         */
        get: operations["get_tenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have everything of an airline deleted when some days have passed; until then its owner can look at it
         * @description Needs the ability `platform.manage`.
         */
        post: operations["delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole airline as one archive, as its owner can take it too. That it was taken is in the platform's log
         * @description Needs the ability `platform.manage`.
         */
        get: operations["export_tenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/host": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let an airline answer under a host name of its own
         * @description Needs the ability `platform.manage`.
         */
        put: operations["change_host"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call the deletion off
         * @description Needs the ability `platform.manage`.
         */
        post: operations["keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an airline limits of its own
         * @description Needs the ability `platform.manage`.
         */
        put: operations["change_limits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/policies/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a policy that an event has stopped in an airline try that event again, after a fix
         * @description Needs the ability `platform.manage`.
         */
        post: operations["retry_policy_of"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/projections/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let what an event has stopped in an airline try that event again, after a fix
         * @description Needs the ability `platform.manage`.
         */
        post: operations["retry_projection_of"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an airline back to what an archive of it says; what came later is gone, and everybody in it is signed out
         * @description All of it or nothing, and no other airline notices. A file above 8 GiB: `vamgr import --replace`.
         *
         *     Needs the ability `platform.manage`.
         */
        post: operations["restore_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a suspended airline go on
         * @description Needs the ability `platform.manage`.
         */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let nobody in any more, until it is resumed. Nothing of the airline changes
         * @description Needs the ability `platform.manage`.
         */
        post: operations["suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check that an airline's history is what was written: each event follows from the one before
         * @description Needs the ability `platform.manage`.
         */
        post: operations["verify_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/tenants/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the airline of an archive be one more here, event for event; all of it or nothing
         * @description A file above 8 GiB is imported on the command line: `vamgr import`.
         *
         *     Needs the ability `platform.manage`.
         */
        post: operations["import_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/airlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The airlines here that have a public page
         * @description Anybody may call this.
         */
        get: operations["list_public_airlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/airlines/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An airline's public page: network, fleet, how to join, and figures where it opens them
         * @description Anybody may call this.
         */
        get: operations["get_public_airline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/airlines/{code}/card.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture for links to the page: the network on a globe, 1200 by 630 pixels
         * @description Anybody may call this.
         */
        get: operations["public_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/airlines/{code}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the airline has in the air now, where it shows that
         * @description Anybody may call this.
         */
        get: operations["public_live_flights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/airlines/{code}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pilots who may be named, where the airline shows its roster
         * @description Anybody may call this.
         */
        get: operations["public_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/flights/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A flight that is shared with a link
         * @description Anybody may call this.
         */
        get: operations["get_public_flight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ranks
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_ranks"];
        put?: never;
        /**
         * Make a rank
         * @description Needs the ability `crew.manage`.
         */
        post: operations["create_rank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rank with what it may fly and earns
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_rank"];
        put?: never;
        post?: never;
        /**
         * Remove a rank that no pilot holds
         * @description Needs the ability `crew.manage`.
         */
        delete: operations["remove_rank"];
        options?: never;
        head?: never;
        /**
         * Change a rank; ``subfleets`` replaces the whole list. Pilots are promoted with their next flight
         * @description Needs the ability `crew.manage`.
         */
        patch: operations["change_rank"];
        trace?: never;
    };
    "/api/v1/ranks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ladder as it would be, and whom it would promote with the next flight
         * @description Needs the ability `crew.manage`.
         */
        get: operations["preview_rank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a registration is free; dashes make no difference
         * @description Needs the ability `fleet.manage`.
         */
        get: operations["check_registration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Free registrations in a country's usual form
         * @description Needs the ability `fleet.manage`.
         */
        get: operations["suggest_registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a decision, the oldest first; `-findings_failed` puts what looks odd first
         * @description Needs the ability `flights.review`.
         */
        get: operations["list_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List routes with their next departure
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_routes"];
        put?: never;
        /**
         * Open a route, and with ``way_back`` the one back too: both or none
         * @description Needs the ability `network.manage`.
         */
        post: operations["open_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One route with its next three departures
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a route; only the fields that are sent change, null clears one
         * @description Needs the ability `network.manage`.
         */
        patch: operations["change_route"];
        trace?: never;
    };
    "/api/v1/routes/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fly a route again
         * @description Needs the ability `network.manage`.
         */
        post: operations["activate_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a route for good; its bookings are cancelled
         * @description Needs the ability `network.manage`.
         */
        post: operations["close_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop offering a route for now; its bookings stay
         * @description Needs the ability `network.manage`.
         */
        post: operations["deactivate_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a route departs, in the coming days; right across clock changes
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_departures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who flew a route, how full and how well it did month by month, and which aircraft fit it
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_performance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the way back
         * @description Needs the ability `network.manage`.
         */
        post: operations["open_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the routes of a preview: all of them in one append, or none
         * @description Needs the ability `network.manage`.
         */
        post: operations["open_routes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/change-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same to many routes at once: fly them, stop, close them, or change their times, days or subfleets
         * @description Needs the ability `network.manage`.
         */
        post: operations["change_routes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/change-many/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of many routes would do to each, and what it would break. Nothing is written by asking
         * @description Needs the ability `network.manage`.
         */
        post: operations["preview_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/check-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a flight number, code and leg are free
         * @description Needs the ability `network.manage`.
         */
        get: operations["check_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Distance, and block time, fuel and range for each type, before anything is written
         * @description Needs the ability `pilot.read`.
         */
        get: operations["estimate_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What many routes would be, before anything is written: nothing is changed by asking
         * @description Needs the ability `network.manage`.
         */
        post: operations["plan_routes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/spokes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one could fly to from a hub: by distance, runway and size, the larger airports first
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_spokes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The departures of a week: for a grid of seven days, by the local clock or UTC
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_timetable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find airlines, airports, routes, aircraft, pilots and flights by name or code
         * @description Needs the ability `pilot.read`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password; sets the session cookie
         * @description Anybody may call this.
         */
        post: operations["sign_in"];
        /**
         * Sign out: the session is over everywhere at once, and what it was begun with at the front page
         * @description Every signed-in user may call this.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the one-time token that the desktop window is opened with
         * @description Anybody may call this.
         */
        post: operations["launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is signed in
         * @description Every signed-in user may call this.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /**
         * End all one's own sessions but this one
         * @description Every signed-in user may call this.
         */
        delete: operations["revoke_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session at once
         * @description Needs the ability `users.manage`, or that the thing is one's own.
         */
        delete: operations["revoke_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every airline here starts from
         * @description Needs the ability `airline.manage`.
         */
        get: operations["get_tenant_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what every airline here starts from
         * @description Needs the ability `airline.manage`.
         */
        patch: operations["change_tenant_settings"];
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the first run is still to be done
         * @description Anybody may call this.
         */
        get: operations["get_setup"];
        put?: never;
        /**
         * Make the owner's account and found the first airline, all or nothing; signs the owner in
         * @description Anybody may call this.
         */
        post: operations["set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/airports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search airports during the first run, when nobody can sign in yet
         * @description Anybody may call this.
         */
        get: operations["identity_search_airports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * At the first run, go on with the airline of an archive instead of founding one
         * @description A file above 512 MiB is imported on the command line: `vamgr import`.
         *
         *     Anybody may call this.
         */
        post: operations["import_at_first_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/phpvms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the import is; with the report for whoever began it
         * @description Anybody may call this.
         */
        get: operations["get_import"];
        put?: never;
        /**
         * Begin to send the SQL dump of a phpVMS 7 site, in the first run
         * @description Anybody may call this.
         */
        post: operations["begin_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/phpvms/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget the dump
         * @description Anybody may call this.
         */
        post: operations["forget_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/phpvms/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the dump and work out what would come. Nothing is written
         * @description Anybody may call this.
         */
        post: operations["look_at_dump"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/phpvms/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the next part of the dump
         * @description Anybody may call this.
         */
        post: operations["send_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/phpvms/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the airline of the dump that was looked at
         * @description Anybody may call this.
         */
        post: operations["run_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes
         * @description Server-sent events. `changed` names the things that changed, after every read shows it; `reset` says that too much was missed and everything should be read again. Resumes after `Last-Event-ID`.
         */
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subfleets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the subfleets
         * @description Needs the ability `pilot.read`.
         */
        get: operations["list_subfleets"];
        put?: never;
        /**
         * Set up a subfleet
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["create_subfleet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subfleets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One subfleet with its cabins, figures and where its aircraft stand
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_subfleet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a subfleet; ``fares`` replaces the whole list
         * @description Needs the ability `fleet.manage`.
         */
        patch: operations["change_subfleet"];
        trace?: never;
    };
    "/api/v1/subfleets/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a subfleet that has no aircraft any more
         * @description Needs the ability `fleet.manage`.
         */
        post: operations["retire_subfleet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subfleets/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A subfleet of a type with everything filled in
         * @description Cabins as the maker fits them, fares that cover the costs of a typical flight, and the airline's own prices.
         *
         *     Needs the ability `fleet.manage`.
         */
        get: operations["get_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the system is doing
         * @description Needs the ability `system.view`.
         */
        get: operations["get_system"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A fresh backup of everything, to keep somewhere else
         * @description Needs the ability `data.backup`.
         */
        get: operations["download_backup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The backups that there are, the newest first, and when the next one is made
         * @description Needs the ability `data.backup`.
         */
        get: operations["list_backups"];
        put?: never;
        /**
         * Make a backup now, where backups are kept
         * @description Needs the ability `data.backup`.
         */
        post: operations["make_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/backups/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the backups that there are
         * @description Needs the ability `data.backup`.
         */
        get: operations["download_kept_backup"];
        put?: never;
        post?: never;
        /**
         * Delete a backup for good
         * @description Needs the ability `data.backup`.
         */
        delete: operations["delete_backup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/backups/{name}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read every byte of a backup again, and walk the chain of the log in it
         * @description Needs the ability `data.backup`.
         */
        post: operations["verify_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/backups/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a backup from elsewhere, when it is whole
         * @description A file above 512 MiB is copied to where backups are kept instead; it is in the list then.
         *
         *     Needs the ability `data.backup`.
         */
        post: operations["upload_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/chain/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check that the airline's own history is what was written: each event follows from the one before
         * @description It reads the whole log and changes nothing. Four times an hour.
         *
         *     Needs the ability `system.manage`.
         */
        post: operations["verify_own_chain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody who is to help needs to know, as text to copy
         * @description Needs the ability `system.view`.
         */
        get: operations["get_diagnostics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/policies/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a policy that an event has stopped
         * @description Needs the ability `system.manage`.
         */
        post: operations["retry_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/projections/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a projection's tables anew beside the old ones, and swap when they are ready
         * @description Needs the ability `system.manage`.
         */
        post: operations["rebuild_projection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/projections/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a projection that an event has stopped
         * @description Needs the ability `system.manage`.
         */
        post: operations["retry_projection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/replaced/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete what a restore put aside for good
         * @description Needs the ability `data.backup`.
         */
        delete: operations["delete_replaced"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a backup in the place of everything that is here; what it replaces is kept
         * @description Needs the ability `data.backup`.
         */
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/restore/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a backup whole and say what restoring it would mean. Changes nothing
         * @description Needs the ability `data.backup`.
         */
        post: operations["check_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long what is no event is kept. Events are kept for ever
         * @description Needs the ability `system.view`.
         */
        get: operations["get_retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of the last verification, also one by the command line
         * @description Needs the ability `system.view`.
         */
        get: operations["get_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check everything that can be wrong with the log and with what is made of it, and say what it means
         * @description Needs the ability `system.manage`.
         */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far one can look back, and to what
         * @description Needs the ability `pilot.read`.
         */
        get: operations["get_time_machine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-machine/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to work out the past, so that looking back is quick when it is wanted
         * @description Needs the ability `pilot.read`.
         */
        post: operations["prepare_time_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a bearer token (JWT) for oneself: it ends by itself, and at once when the password or the role changes
         * @description Send it as `Authorization: Bearer <token>` to this airline's address. A token of which some abilities were left out
         *     can do what those that are named allow, and cannot change the account.
         *
         *     Every signed-in user may call this.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users
         * @description Needs the ability `users.manage`.
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Make an account for somebody, with a first password for them
         * @description Needs the ability `users.manage`.
         */
        post: operations["add_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description Needs the ability `users.manage`, or that the thing is one's own.
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account: its sessions and keys stop working at once
         * @description Needs the ability `users.manage`.
         */
        post: operations["disable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a disabled account again
         * @description Needs the ability `users.manage`.
         */
        post: operations["enable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase somebody's personal data for good; what they flew and earned stays, without their name
         * @description Needs the ability `users.erase`.
         */
        post: operations["erase_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give somebody a new password; all their sessions end, and they are asked to choose their own
         * @description Needs the ability `users.manage`.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what somebody may do
         * @description Needs the ability `users.manage`.
         */
        post: operations["set_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back everything up into a file that the person chooses in the system's own dialog
         * @description Needs the ability `data.backup`.
         */
        post: operations["save_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/data-folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the data folder in the system's file manager
         * @description Only the page in vamgr's own window on the same machine may call this.
         */
        post: operations["open_data_folder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print what the window shows, through the system's own dialog
         * @description Only the page in vamgr's own window on the same machine may call this.
         */
        post: operations["print_page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the body to a file that the person chooses in the system's own dialog
         * @description Only the page in vamgr's own window on the same machine may call this.
         */
        post: operations["save_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the window to the front; without one, give an address that opens a browser already signed in
         * @description Only the command line of the user who owns the data folder may call this.
         */
        post: operations["show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/zoom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make everything in the window larger or smaller
         * @description Only the page in vamgr's own window on the same machine may call this.
         */
        post: operations["zoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Ability
         * @description ``had_by``: everybody, staff whom it was given to, or owners only; owners have all.
         */
        Ability: {
            /**
             * Had By
             * @enum {string}
             */
            had_by: "everybody" | "staff" | "owners";
            /** Meaning */
            meaning: string;
            /** Name */
            name: string;
        };
        /** AcceptBody */
        AcceptBody: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             * @description At least 10 characters, and none of the commonest passwords.
             */
            password: string;
        };
        /** Accepted */
        Accepted: {
            /** Id */
            id: string;
            /** Pilot Id */
            pilot_id: string | null;
            /** Position */
            position: number;
            /** User Id */
            user_id: string;
        } & {
            [key: string]: unknown;
        };
        /** AccountBalance */
        AccountBalance: {
            /** Balance Minor */
            balance_minor: number;
            /** Code */
            code: string;
            /** Credit Minor */
            credit_minor: number;
            /** Debit Minor */
            debit_minor: number;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Party */
            party: string;
        };
        /** AccountName */
        AccountName: {
            /** Code */
            code: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** AccountsAnswer */
        AccountsAnswer: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["AccountBalance"][];
        };
        /** AccountSum */
        AccountSum: {
            /** Account */
            account: string;
            /** Account Name */
            account_name: string;
            /** Amount Minor */
            amount_minor: number;
        };
        /** AircraftAnswer */
        AircraftAnswer: {
            /** Actions */
            actions: string[];
            airline: components["schemas"]["AirlineRef"];
            /** Block Minutes Total */
            block_minutes_total: number;
            /** Book Value Minor */
            book_value_minor: number | null;
            booking: components["schemas"]["HeldBy"] | null;
            /** Bought At */
            bought_at: string;
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string;
            /** Cycles */
            cycles: number;
            /** Flight Minutes Total */
            flight_minutes_total: number;
            /** Fuel Known */
            fuel_known: boolean;
            /** Fuel On Board Kg */
            fuel_on_board_kg: number;
            hub: components["schemas"]["AirportRef"] | null;
            /** Id */
            id: string;
            last_flight: components["schemas"]["LastFlight"] | null;
            location: components["schemas"]["AirportRef"];
            maintenance: components["schemas"]["MaintenanceAnswer"] | null;
            /** Msn */
            msn: string | null;
            /** Name */
            name: string | null;
            /** Number */
            number: number;
            pirep: components["schemas"]["ReportRef"] | null;
            /** Price Basis */
            price_basis: string;
            /** Price Minor */
            price_minor: number;
            /** Registration */
            registration: string;
            /** Sale Value Minor */
            sale_value_minor: number | null;
            /** State */
            state: string;
            /** State Since */
            state_since: string;
            /** State Why */
            state_why: string;
            subfleet: components["schemas"]["SubfleetRef"];
            /** Type Name */
            type_name: string;
            /** Updated At */
            updated_at: string;
        };
        /** AircraftFlown */
        AircraftFlown: {
            aircraft: components["schemas"]["AircraftRef"];
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Last At */
            last_at: string;
        };
        /**
         * AircraftForRoute
         * @description ``here``: it stands where the route starts. ``reasons``: why it does not fit, in sentences; none: it does.
         */
        AircraftForRoute: {
            aircraft: components["schemas"]["AircraftRef"];
            /** Fits */
            fits: boolean;
            /** Here */
            here: boolean;
            location: components["schemas"]["AirportRef"];
            /** Reasons */
            reasons: string[];
            /** State */
            state: string;
        };
        /** AircraftHere */
        AircraftHere: {
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /** Number */
            number: number;
            /** Ok */
            ok: boolean;
            /** Reasons */
            reasons: components["schemas"]["ReasonAnswer"][];
            /** Registration */
            registration: string;
            /** State */
            state: string;
            subfleet: components["schemas"]["SubfleetRef"];
        };
        /**
         * AircraftMoney
         * @description ``earned_minor``: income less costs of all it did, without what its sale brought. ``per_block_hour_minor``: of
         *     that, for each hour flown here. ``earned_back_percent``: of the price paid.
         */
        AircraftMoney: {
            /** Accounts */
            accounts: components["schemas"]["AccountSum"][];
            /** Cost Minor */
            cost_minor: number;
            /** Currency */
            currency: string;
            /** Earned Back Percent */
            earned_back_percent: number | null;
            /** Earned Minor */
            earned_minor: number;
            /** Income Minor */
            income_minor: number;
            /** Months */
            months: components["schemas"]["ProfitMonth"][];
            /** Per Block Hour Minor */
            per_block_hour_minor: number | null;
            /** Price Minor */
            price_minor: number;
        };
        /**
         * AircraftRef
         * @description The small form of an aircraft that answers embed.
         */
        AircraftRef: {
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /** Number */
            number: number;
            /** Registration */
            registration: string;
            subfleet: components["schemas"]["SubfleetRef"];
        };
        /**
         * AircraftStatistics
         * @description What an aircraft did since it was bought. ``money`` is null for who may not see the airline's.
         */
        AircraftStatistics: {
            /** Block Minutes */
            block_minutes: number;
            /** Block Minutes Per Day */
            block_minutes_per_day: number;
            /** Days */
            days: number;
            /** Days Flown */
            days_flown: number;
            /** Days Flown Percent */
            days_flown_percent: number;
            /** Days Standing */
            days_standing: number;
            /** Flights */
            flights: number;
            /** Last Flight At */
            last_flight_at: string | null;
            /** Load Factor Percent */
            load_factor_percent: number | null;
            money: components["schemas"]["AircraftMoney"] | null;
            /** Months */
            months: components["schemas"]["UtilisationMonth"][];
            /** Standing Since */
            standing_since: string | null;
        };
        /**
         * AircraftTypeAnswer
         * @description ``typical_seats``: seats that can be sold. ``sources``: where each figure is from; ``estimated`` says so.
         *
         *     Weights that the data does not have are null; prices are in US cents.
         */
        AircraftTypeAnswer: {
            /** Block Estimate */
            block_estimate: boolean;
            /** Burn Kg Per Hour */
            burn_kg_per_hour: number | null;
            /** Burn Source */
            burn_source: string;
            /** Category */
            category: string;
            /** Ceiling Ft */
            ceiling_ft: number | null;
            /** Cruise Kt */
            cruise_kt: number | null;
            /** Engine Count */
            engine_count: number;
            /** Engine Kind */
            engine_kind: string;
            /** Fuel Estimate */
            fuel_estimate: boolean;
            /** Fuel Kind */
            fuel_kind: string;
            /** Icao */
            icao: string;
            /** List Price Usd Minor */
            list_price_usd_minor: number | null;
            /** Manufacturer */
            manufacturer: string;
            /** Max Cargo Kg */
            max_cargo_kg: number | null;
            /** Max Fuel Kg */
            max_fuel_kg: number | null;
            /** Min Runway Ft */
            min_runway_ft: number | null;
            /** Mlw Kg */
            mlw_kg: number | null;
            /** Mtow Kg */
            mtow_kg: number | null;
            /** Mzfw Kg */
            mzfw_kg: number | null;
            /** Name */
            name: string;
            /** Oew Kg */
            oew_kg: number | null;
            /** Price Source */
            price_source: string;
            /** Range Nmi */
            range_nmi: number | null;
            /** Sources */
            sources: {
                [key: string]: string;
            };
            /** Typical Seats */
            typical_seats: number | null;
            /** Wake */
            wake: string;
        };
        /** Airfield */
        Airfield: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Elevation Ft */
            elevation_ft: number | null;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Runways */
            runways: components["schemas"]["Strip"][];
        };
        /**
         * Airfields
         * @description The most important ones when there are too many.
         */
        Airfields: {
            /** Items */
            items: components["schemas"]["Airfield"][];
        };
        /**
         * AirlineAnswer
         * @description ``cash_minor`` is null without `finance.view`.
         */
        AirlineAnswer: {
            /** Actions */
            actions: string[];
            /** Callsign */
            callsign: string;
            /** Cash Minor */
            cash_minor: number | null;
            colours: components["schemas"]["Colours"];
            /** Country */
            country: string;
            counts: components["schemas"]["Counts"];
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string;
            /** Hubs */
            hubs: components["schemas"]["Hub"][];
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Id */
            id: string;
            /** Logo Url */
            logo_url: string | null;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Starting Capital Minor */
            starting_capital_minor: number;
            /** Status */
            status: string;
            /** Updated At */
            updated_at: string;
        };
        /** AirlineBody */
        AirlineBody: {
            /** Callsign */
            callsign: string;
            /** Country */
            country: string;
            /**
             * Currency
             * @description ISO 4217 code; it cannot be changed later.
             */
            currency: string;
            /**
             * Hub Icao
             * @default null
             */
            hub_icao?: string | null;
            /**
             * Iata
             * @description The airline's IATA designator, two letters or digits.
             * @default null
             */
            iata?: string | null;
            /** Icao */
            icao: string;
            /** Name */
            name: string;
            /**
             * Starting Capital Minor
             * @default null
             */
            starting_capital_minor?: number | null;
        };
        /**
         * AirlineRef
         * @description The small form of an airline that answers embed.
         */
        AirlineRef: {
            /** Icao */
            icao: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
        };
        /** AirportAnswer */
        AirportAnswer: {
            /** Actions */
            actions: string[];
            /** Aircraft Here */
            aircraft_here: components["schemas"]["AircraftRef"][];
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Currency */
            currency: string | null;
            /** Elevation Ft */
            elevation_ft: number | null;
            /** Fuel */
            fuel: components["schemas"]["vamgr__network__api_airports__FuelAnswer"][];
            /** Handling Cost Minor */
            handling_cost_minor: number | null;
            /** Handling Source */
            handling_source: string | null;
            /** Hub Of */
            hub_of: components["schemas"]["AirlineRef"][];
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Local Time */
            local_time: string;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Notes */
            notes: string;
            /** Overridden */
            overridden: boolean;
            /** Region */
            region: string;
            /** Routes In */
            routes_in: number;
            /** Routes Out */
            routes_out: number;
            /** Runways */
            runways: components["schemas"]["RunwayAnswer"][];
            /** Scheduled */
            scheduled: boolean;
            /** Timezone */
            timezone: string;
        };
        /** AirportList */
        AirportList: {
            /** Items */
            items: components["schemas"]["AirportRef"][];
        };
        /**
         * AirportRef
         * @description ``icao`` is the airport's ident; ``lat`` and ``lon`` in degrees.
         */
        AirportRef: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
        };
        /** AirportRow */
        AirportRow: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Elevation Ft */
            elevation_ft: number | null;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** In Network */
            in_network: boolean;
            /** Is Hub */
            is_hub: boolean;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Overridden */
            overridden: boolean;
            /** Timezone */
            timezone: string;
        };
        /**
         * AirportVisited
         * @description ``departures`` and ``arrivals``: how many flights began and ended there.
         */
        AirportVisited: {
            airport: components["schemas"]["AirportRef"];
            /** Arrivals */
            arrivals: number;
            /** Departures */
            departures: number;
            /** Last At */
            last_at: string;
        };
        /** AlternateAnswer */
        AlternateAnswer: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Distance Nmi */
            distance_nmi: number;
            /** Elevation Ft */
            elevation_ft: number | null;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Runways */
            runways: components["schemas"]["BriefedRunway"][];
            /** Timezone */
            timezone: string;
        };
        /**
         * AlternateChoice
         * @description ``why``: what its runways mean for this type, in a sentence.
         */
        AlternateChoice: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Distance Nmi */
            distance_nmi: number;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Suitable */
            suitable: boolean;
            /** Why */
            why: string;
        };
        /**
         * AmendBody
         * @description Only the fields that are sent change.
         */
        AmendBody: {
            /**
             * Arrival
             * @description Where it really landed; as planned when left out.
             * @default null
             */
            arrival?: string | null;
            /**
             * Block Fuel Kg
             * @default null
             */
            block_fuel_kg?: number | null;
            /**
             * Block Off At
             * @default null
             */
            block_off_at?: string | null;
            /**
             * Block On At
             * @default null
             */
            block_on_at?: string | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Cruise Level Ft
             * @default null
             */
            cruise_level_ft?: number | null;
            /**
             * Departure
             * @description Of a flight without a booking.
             * @default null
             */
            departure?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Fares
             * @description As booked when left out.
             * @default null
             */
            fares?: components["schemas"]["FareCount"][] | null;
            /**
             * Fields
             * @description Further facts by name.
             * @default null
             */
            fields?: {
                [key: string]: string;
            } | null;
            /**
             * Flight Number
             * @default null
             */
            flight_number?: number | null;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /**
             * Fuel Used Kg
             * @default null
             */
            fuel_used_kg?: number | null;
            /**
             * Landing At
             * @default null
             */
            landing_at?: string | null;
            /**
             * Landing Rate Fpm
             * @description Negative downwards: -180 is 180 ft/min down.
             * @default null
             */
            landing_rate_fpm?: number | null;
            /**
             * Planned Arrival
             * @description Of a flight without a booking.
             * @default null
             */
            planned_arrival?: string | null;
            /**
             * Reason
             * @description Why; it stays with the report.
             */
            reason: string;
            /**
             * Remarks
             * @default null
             */
            remarks?: string | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
            /**
             * Takeoff At
             * @default null
             */
            takeoff_at?: string | null;
        };
        /** Amended */
        Amended: {
            /** At */
            at: string;
            by: components["schemas"]["UserRef"];
            /** Changes */
            changes: components["schemas"]["FieldChange"][];
            /** Reason */
            reason: string;
        };
        /** ApiKeyBody */
        ApiKeyBody: {
            /**
             * Expires At
             * @description From when on it is refused; null for a key without an end.
             * @default null
             */
            expires_at?: string | null;
            /**
             * Name
             * @description What the key is for, so that you know which one to revoke.
             */
            name: string;
            /**
             * User Id
             * @description For somebody else; an owner only.
             * @default null
             */
            user_id?: string | null;
        };
        /**
         * ApiKeyRow
         * @description ``last_used_at`` counts from the server's start: uses are not written down. ``expires_at`` null: no end.
         */
        ApiKeyRow: {
            /** Created At */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Id */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Last4 */
            last4: string;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Revoked At */
            revoked_at: string | null;
            user: components["schemas"]["UserRef"];
        };
        /** AtAirport */
        AtAirport: {
            /** Count */
            count: number;
            /** Icao */
            icao: string;
        };
        /** Attached */
        Attached: {
            /** Id */
            id: string | null;
            /** Kind */
            kind: string;
        };
        /** AttachedTo */
        AttachedTo: {
            /**
             * Id
             * @description The subfleet's or aircraft's id, or the airport's code; null for an airline.
             * @default null
             */
            id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "airline" | "subfleet" | "aircraft" | "airport";
        };
        /**
         * AwardAnswer
         * @description ``id``: the rule's; ``pirep_id``: the flight that met it.
         */
        AwardAnswer: {
            /** Earned At */
            earned_at: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pirep Id */
            pirep_id: string | null;
        };
        /**
         * AwardProgress
         * @description ``have`` of ``need``: flights, block hours or airports, as ``kind`` says; null for landings.
         */
        AwardProgress: {
            /** Description */
            description: string;
            /** Have */
            have: number | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "flights" | "hours" | "airports" | "landing";
            /** Name */
            name: string;
            /** Need */
            need: number;
        };
        /**
         * BackupAnswer
         * @description ``kind``: scheduled | by-hand | before-update | uploaded | other. What is null is not known: ``problem`` says
         *     why. ``newest_at``: of the newest event in it.
         */
        BackupAnswer: {
            /** Bytes */
            bytes: number;
            checked: components["schemas"]["vamgr__overview__api_care__CheckAnswer"] | null;
            /** Events */
            events: number | null;
            /** Kind */
            kind: string;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Newest At */
            newest_at: string | null;
            /** Problem */
            problem: string | null;
            /** Version */
            version: string | null;
        };
        /**
         * BackupsAnswer
         * @description ``needed_bytes``: about, for one more while it is made.
         */
        BackupsAnswer: {
            /** Free Bytes */
            free_bytes: number;
            /** Items */
            items: components["schemas"]["BackupAnswer"][];
            /** Needed Bytes */
            needed_bytes: number;
            pending: components["schemas"]["PendingAnswer"] | null;
            /** Replaced */
            replaced: components["schemas"]["ReplacedAnswer"][];
            schedule: components["schemas"]["ScheduleAnswer"];
        };
        /** BackupVerified */
        BackupVerified: {
            /** Checked At */
            checked_at: string;
            /** Detail */
            detail: string;
            /** Events */
            events: number | null;
            /** Name */
            name: string;
            /** Ok */
            ok: boolean;
        };
        /** BeginBody */
        BeginBody: {
            /** Name */
            name: string;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Token
             * @description Needed when the server can be reached from elsewhere.
             * @default null
             */
            token?: string | null;
        };
        /** Board */
        Board: {
            /** Departures */
            departures: components["schemas"]["BoardLine"][];
        };
        /** BoardLine */
        BoardLine: {
            arrival: components["schemas"]["AirportRef"];
            /** Arrives At */
            arrives_at: string;
            /** Departs At */
            departs_at: string;
            departure: components["schemas"]["AirportRef"];
            /** Ident */
            ident: string;
            /** Route Id */
            route_id: string;
        };
        /** BookingAnswer */
        BookingAnswer: {
            /** Actions */
            actions: string[];
            aircraft: components["schemas"]["AircraftRef"];
            airline: components["schemas"]["AirlineRef"];
            alternate: components["schemas"]["AirportRef"] | null;
            arrival: components["schemas"]["AirportRef"];
            /** Block Fuel Kg */
            block_fuel_kg: number | null;
            /** Block Minutes */
            block_minutes: number;
            /** Block Off At */
            block_off_at: string | null;
            /** Booked At */
            booked_at: string;
            /** Callsign */
            callsign: string;
            /** Cargo Kg */
            cargo_kg: number;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number;
            /** Ended Reason */
            ended_reason: string | null;
            /** Eta */
            eta: string | null;
            /** Expires At */
            expires_at: string | null;
            /** Flight Type */
            flight_type: string;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Kind */
            kind: string;
            /** Number */
            number: number;
            /** Passengers */
            passengers: number;
            pilot: components["schemas"]["PilotRef"];
            /** Pirep Id */
            pirep_id: string | null;
            /** Planned Arrival At */
            planned_arrival_at: string;
            /** Planned Departure At */
            planned_departure_at: string;
            route: components["schemas"]["RouteRef"] | null;
            /** Status */
            status: string;
        };
        /** BookingBody */
        BookingBody: {
            /** Aircraft Id */
            aircraft_id: string;
            /**
             * Airline Id
             * @description Of a free or ferry flight; the aircraft's when left out.
             * @default null
             */
            airline_id?: string | null;
            /**
             * Alternate
             * @description The route's, else the nearest suitable one, when left out.
             * @default null
             */
            alternate?: string | null;
            /**
             * Arrival
             * @description Of a free or ferry flight.
             * @default null
             */
            arrival?: string | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Cruise Level Ft
             * @default null
             */
            cruise_level_ft?: number | null;
            /**
             * Departure
             * @description Of a free or ferry flight.
             * @default null
             */
            departure?: string | null;
            /**
             * Extra Fuel Kg
             * @default 0
             */
            extra_fuel_kg?: number;
            /**
             * Flight Number
             * @default null
             */
            flight_number?: number | null;
            /**
             * Flight Type
             * @description IATA service type of a free flight.
             * @default null
             */
            flight_type?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "route" | "free" | "ferry";
            /**
             * Pilot Id
             * @description Your own pilot record; needed only with several in the airline.
             * @default null
             */
            pilot_id?: string | null;
            /**
             * Planned Departure At
             * @description From an hour ago to 14 days ahead; the next scheduled departure when left out.
             * @default null
             */
            planned_departure_at?: string | null;
            /**
             * Route Id
             * @description Of a flight on a route.
             * @default null
             */
            route_id?: string | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
        };
        /** BookingDetail */
        BookingDetail: {
            /** Actions */
            actions: string[];
            aircraft: components["schemas"]["AircraftRef"];
            airline: components["schemas"]["AirlineRef"];
            alternate: components["schemas"]["AirportRef"] | null;
            arrival: components["schemas"]["AirportRef"];
            /** Block Fuel Kg */
            block_fuel_kg: number | null;
            /** Block Minutes */
            block_minutes: number;
            /** Block Off At */
            block_off_at: string | null;
            /** Booked At */
            booked_at: string;
            briefing: components["schemas"]["Briefing"];
            /** Callsign */
            callsign: string;
            /** Cargo Kg */
            cargo_kg: number;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number;
            /** Ended Reason */
            ended_reason: string | null;
            /** Eta */
            eta: string | null;
            /** Expires At */
            expires_at: string | null;
            /** Flight Type */
            flight_type: string;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Kind */
            kind: string;
            /** Number */
            number: number;
            /** Passengers */
            passengers: number;
            pilot: components["schemas"]["PilotRef"];
            /** Pirep Id */
            pirep_id: string | null;
            /** Planned Arrival At */
            planned_arrival_at: string;
            /** Planned Departure At */
            planned_departure_at: string;
            route: components["schemas"]["RouteRef"] | null;
            /** Status */
            status: string;
        };
        /**
         * BranchAnswer
         * @description ``from_position``: the last event that it has in common with this airline, written at ``as_of``. ``open``: a
         *     vamgr of its own runs for it. ``problem``: why it cannot be looked into.
         */
        BranchAnswer: {
            /** As Of */
            as_of: string | null;
            /** Bytes */
            bytes: number;
            figures: components["schemas"]["FiguresAnswer"] | null;
            /** From Position */
            from_position: number;
            /** Id */
            id: string;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Open */
            open: boolean;
            /** Problem */
            problem: string | null;
        };
        /** BranchChanges */
        BranchChanges: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Note
             * @default null
             */
            note?: string | null;
        };
        /**
         * BranchesAnswer
         * @description ``branch_of``: what this airline is a what-if copy of itself, None for a real one.
         */
        BranchesAnswer: {
            branch_of: components["schemas"]["BranchOf"] | null;
            /** Items */
            items: components["schemas"]["BranchAnswer"][];
            main: components["schemas"]["FiguresAnswer"];
        };
        /** BranchOf */
        BranchOf: {
            /** As Of */
            as_of: string | null;
            /** From Position */
            from_position: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * BriefedAircraft
         * @description As it is now. ``needed_runway_ft``: what the type commonly needs, a rule of thumb; 0: any. What is not known of a
         *     type is None.
         */
        BriefedAircraft: {
            /** Block Minutes Total */
            block_minutes_total: number;
            /** Ceiling Ft */
            ceiling_ft: number | null;
            /** Cruise Kt */
            cruise_kt: number | null;
            /** Cycles */
            cycles: number;
            /** Engine Count */
            engine_count: number | null;
            /** Engine Kind */
            engine_kind: string | null;
            /** Fuel Kind */
            fuel_kind: string | null;
            /** Fuel Known */
            fuel_known: boolean;
            /** Fuel On Board Kg */
            fuel_on_board_kg: number | null;
            /** Id */
            id: string;
            /** Location */
            location: string;
            /** Name */
            name: string | null;
            /** Needed Runway Ft */
            needed_runway_ft: number;
            /** Number */
            number: number;
            /** Range Nmi */
            range_nmi: number | null;
            /** Registration */
            registration: string;
            /** State */
            state: string;
            subfleet: components["schemas"]["SubfleetRef"];
            /** Type Name */
            type_name: string;
            /** Wake */
            wake: string | null;
        };
        /**
         * BriefedCrew
         * @description ``flight_crew`` and ``cabin_crew``: how many the type commonly flies with, the pilot among them.
         *     ``total_minutes``: what the pilot has flown, with what was brought along.
         */
        BriefedCrew: {
            /** Cabin Crew */
            cabin_crew: number | null;
            /** Flight Crew */
            flight_crew: number | null;
            /** Rank */
            rank: string | null;
            /** Total Minutes */
            total_minutes: number;
        };
        /**
         * BriefedRunway
         * @description ``ident``: both ends (`01L/19R`); ``headings_deg`` of each, true. ``length_ft`` None: not known.
         */
        BriefedRunway: {
            /** Headings Deg */
            headings_deg: [
                number | null,
                number | null
            ];
            /** Ident */
            ident: string;
            /** Length Ft */
            length_ft: number | null;
            /** Lighted */
            lighted: boolean;
            /** Surface */
            surface: string;
        };
        /**
         * Briefing
         * @description A flight on one page. Local times carry their offset. The plan is as it was booked; ``route_notes``, the crew and
         *     the aircraft are as they are now. ``initial_course_deg``: true, at the start of the great circle.
         */
        Briefing: {
            aircraft: components["schemas"]["BriefedAircraft"];
            airline: components["schemas"]["AirlineRef"];
            alternate: components["schemas"]["AlternateAnswer"] | null;
            /** Alternates */
            alternates: components["schemas"]["AlternateChoice"][];
            arrival: components["schemas"]["StationAnswer"];
            /** Arrival Local */
            arrival_local: string;
            /** Block Lines */
            block_lines: components["schemas"]["PlanLine"][];
            /** Block Minutes */
            block_minutes: number;
            /** Callsign */
            callsign: string;
            crew: components["schemas"]["BriefedCrew"];
            /** Cruise Level Ft */
            cruise_level_ft: number | null;
            /** Currency */
            currency: string;
            departure: components["schemas"]["StationAnswer"];
            /** Departure Local */
            departure_local: string;
            /** Distance Nmi */
            distance_nmi: number;
            /** Flight Type */
            flight_type: string;
            fuel: components["schemas"]["vamgr__dispatch__answers__FuelAnswer"];
            /** Great Circle Nmi */
            great_circle_nmi: number;
            /** Ident */
            ident: string;
            /** Initial Course Deg */
            initial_course_deg: number;
            /** Kind */
            kind: string;
            load: components["schemas"]["LoadAnswer"];
            pilot: components["schemas"]["PilotRef"];
            /** Planned Arrival At */
            planned_arrival_at: string;
            /** Planned Departure At */
            planned_departure_at: string;
            route: components["schemas"]["RouteRef"] | null;
            /** Route Notes */
            route_notes: string;
            /** Route Text */
            route_text: string;
            /** Warnings */
            warnings: components["schemas"]["PlanWarning"][];
            /** Weights */
            weights: components["schemas"]["WeightLine"][];
        };
        /** BriefingPreview */
        BriefingPreview: {
            aircraft: components["schemas"]["BriefedAircraft"];
            airline: components["schemas"]["AirlineRef"];
            alternate: components["schemas"]["AlternateAnswer"] | null;
            /** Alternates */
            alternates: components["schemas"]["AlternateChoice"][];
            arrival: components["schemas"]["StationAnswer"];
            /** Arrival Local */
            arrival_local: string;
            /** Block Lines */
            block_lines: components["schemas"]["PlanLine"][];
            /** Block Minutes */
            block_minutes: number;
            /** Bookable */
            bookable: boolean;
            /** Callsign */
            callsign: string;
            crew: components["schemas"]["BriefedCrew"];
            /** Cruise Level Ft */
            cruise_level_ft: number | null;
            /** Currency */
            currency: string;
            departure: components["schemas"]["StationAnswer"];
            /** Departure Local */
            departure_local: string;
            /** Distance Nmi */
            distance_nmi: number;
            /** Flight Type */
            flight_type: string;
            fuel: components["schemas"]["vamgr__dispatch__answers__FuelAnswer"];
            /** Great Circle Nmi */
            great_circle_nmi: number;
            /** Ident */
            ident: string;
            /** Initial Course Deg */
            initial_course_deg: number;
            /** Kind */
            kind: string;
            load: components["schemas"]["LoadAnswer"];
            pilot: components["schemas"]["PilotRef"];
            /** Planned Arrival At */
            planned_arrival_at: string;
            /** Planned Departure At */
            planned_departure_at: string;
            /** Reasons */
            reasons: components["schemas"]["ReasonAnswer"][];
            route: components["schemas"]["RouteRef"] | null;
            /** Route Notes */
            route_notes: string;
            /** Route Text */
            route_text: string;
            /** Warnings */
            warnings: components["schemas"]["PlanWarning"][];
            /** Weights */
            weights: components["schemas"]["WeightLine"][];
        };
        /**
         * BulkBody
         * @description The rows as they were previewed, with the preview's seal.
         */
        BulkBody: {
            /** Airline Id */
            airline_id: string;
            /** Rows */
            rows: components["schemas"]["RowBody"][];
            /** Seal */
            seal: string;
            terms?: components["schemas"]["TermsBody"];
        };
        /** BuyBody */
        BuyBody: {
            /**
             * Hub
             * @default null
             */
            hub?: string | null;
            /**
             * Location
             * @description The airport where it is handed over.
             */
            location: string;
            /**
             * Msn
             * @description The maker's serial number.
             * @default null
             */
            msn?: string | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Price Minor
             * @description As quoted when left out.
             * @default null
             */
            price_minor?: number | null;
            /** Registration */
            registration: string;
            /** Subfleet Id */
            subfleet_id: string;
        };
        /** ByMonth */
        ByMonth: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Month */
            month: string;
        };
        /** ByType */
        ByType: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Type Icao */
            type_icao: string;
        };
        /** CancelBody */
        CancelBody: {
            /**
             * Reason
             * @description Required for another pilot's booking.
             * @default null
             */
            reason?: string | null;
        };
        /**
         * CashFlow
         * @description ``opening_minor`` and all steps together are ``closing_minor``.
         */
        CashFlow: {
            /** Closing Minor */
            closing_minor: number;
            /** Currency */
            currency: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Opening Minor */
            opening_minor: number;
            /** Steps */
            steps: components["schemas"]["CashStep"][];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * CashPointAnswer
         * @description ``at``: the first day of the step; the balance is that at its end.
         */
        CashPointAnswer: {
            /**
             * At
             * Format: date
             */
            at: string;
            /** Balance Minor */
            balance_minor: number;
            /** In Minor */
            in_minor: number;
            /** Out Minor */
            out_minor: number;
        };
        /**
         * CashStep
         * @description What an account changed the cash by; the classes of fares are one.
         */
        CashStep: {
            /** Account */
            account: string;
            /** Account Name */
            account_name: string;
            /** Amount Minor */
            amount_minor: number;
            /** Kind */
            kind: string;
        };
        /** Catalog */
        Catalog: {
            /** Abilities */
            abilities: components["schemas"]["Ability"][];
            /** Accounts */
            accounts: components["schemas"]["CatalogAccount"][];
            /** Countries */
            countries: components["schemas"]["Country"][];
            /** Currencies */
            currencies: components["schemas"]["Currency"][];
            /** Flight Types */
            flight_types: components["schemas"]["FlightType"][];
            /** Fuel Kinds */
            fuel_kinds: components["schemas"]["Fuel"][];
        };
        /**
         * CatalogAccount
         * @description ``kind``: asset, liability, equity, income or expense. Below `fares` there is one for each fare class.
         */
        CatalogAccount: {
            /** Code */
            code: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * ChainAnswer
         * @description ``ok``: each of ``events`` events follows from the one before, up to ``head`` with ``head_hash``. ``problems``:
         *     the first twenty; everything before the first of them is proven.
         */
        ChainAnswer: {
            /** At */
            at: string;
            /** Events */
            events: number;
            /** Head */
            head: number;
            /** Head Hash */
            head_hash: string;
            /** Ok */
            ok: boolean;
            /** Problems */
            problems: components["schemas"]["ChainProblem"][];
            /** Seconds */
            seconds: number;
        };
        /**
         * ChainProblem
         * @description ``kind``: gap | version | hash | head | unreadable.
         */
        ChainProblem: {
            /** Detail */
            detail: string;
            /** Kind */
            kind: string;
            /** Position */
            position: number;
        };
        /**
         * Change
         * @description ``what``: ``location`` (an airport's code), ``minutes`` (of flight time), ``rank`` or ``state``.
         */
        Change: {
            /** After */
            after: string | number | null;
            /** Before */
            before: string | number | null;
            /** Label */
            label: string;
            /** Topic */
            topic: string;
            /** What */
            what: string;
        };
        /** ChangeAirlineBody */
        ChangeAirlineBody: {
            /**
             * Callsign
             * @description What controllers call it on the radio.
             * @default null
             */
            callsign?: string | null;
            /** @default null */
            colours?: components["schemas"]["Colours"] | null;
            /**
             * Country
             * @description ISO 3166 country code, two letters.
             * @default null
             */
            country?: string | null;
            /**
             * Iata
             * @description The airline's IATA designator, two letters or digits.
             * @default null
             */
            iata?: string | null;
            /**
             * Icao
             * @description The airline's ICAO designator, three letters.
             * @default null
             */
            icao?: string | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
        };
        /**
         * ChangeBody
         * @description Only what is sent changes; null empties a name, serial number or hub.
         */
        ChangeBody: {
            /**
             * Hub
             * @default null
             */
            hub?: string | null;
            /**
             * Msn
             * @default null
             */
            msn?: string | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Registration
             * @default null
             */
            registration?: string | null;
            /**
             * Subfleet Id
             * @default null
             */
            subfleet_id?: string | null;
        };
        /**
         * Changed
         * @description What a message of the live stream carries.
         */
        Changed: {
            /** Position */
            position: number;
            /** Topics */
            topics: string[];
        };
        /**
         * ChangeExpenseBody
         * @description Only the fields that are sent change.
         */
        ChangeExpenseBody: {
            /**
             * Airline Id
             * @description Null: every airline, in its own currency.
             * @default null
             */
            airline_id?: string | null;
            /**
             * Amount Minor
             * @default null
             */
            amount_minor?: number | null;
            /** @default null */
            attached_to?: components["schemas"]["AttachedTo"] | null;
            /**
             * Charge To Pilot
             * @default false
             */
            charge_to_pilot?: boolean;
            /**
             * Currency
             * @description ISO 4217 code.
             * @default null
             */
            currency?: string | null;
            /**
             * Ends On
             * @description The last day (UTC).
             * @default null
             */
            ends_on?: string | null;
            /** Flight Types */
            flight_types?: string[];
            /**
             * Kind
             * @default null
             */
            kind?: ("per_flight" | "daily" | "monthly") | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Starts On
             * @description The first day (UTC).
             * @default null
             */
            starts_on?: string | null;
            /**
             * Use Ground Handling Multiplier
             * @default false
             */
            use_ground_handling_multiplier?: boolean;
        };
        /** CheckBody */
        CheckBody: {
            /**
             * Aircraft Id
             * @default null
             */
            aircraft_id?: string | null;
            /**
             * Airline Id
             * @default null
             */
            airline_id?: string | null;
            /**
             * Arrival
             * @description Where it really landed; as planned when left out.
             * @default null
             */
            arrival?: string | null;
            /**
             * Block Fuel Kg
             * @default null
             */
            block_fuel_kg?: number | null;
            /**
             * Block Off At
             * @default null
             */
            block_off_at?: string | null;
            /**
             * Block On At
             * @default null
             */
            block_on_at?: string | null;
            /**
             * Booking Id
             * @description The booked flight; the next fields are for one without.
             * @default null
             */
            booking_id?: string | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Cruise Level Ft
             * @default null
             */
            cruise_level_ft?: number | null;
            /**
             * Departure
             * @default null
             */
            departure?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Fares
             * @description As booked when left out.
             * @default null
             */
            fares?: components["schemas"]["FareCount"][] | null;
            /**
             * Fields
             * @description Further facts by name.
             * @default null
             */
            fields?: {
                [key: string]: string;
            } | null;
            /**
             * Flight Number
             * @default null
             */
            flight_number?: number | null;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /**
             * Fuel Used Kg
             * @default null
             */
            fuel_used_kg?: number | null;
            /**
             * Landing At
             * @default null
             */
            landing_at?: string | null;
            /**
             * Landing Rate Fpm
             * @description Negative downwards: -180 is 180 ft/min down.
             * @default null
             */
            landing_rate_fpm?: number | null;
            /**
             * Pilot Id
             * @description Your own pilot record; needed only with several in the airline.
             * @default null
             */
            pilot_id?: string | null;
            /**
             * Pirep Id
             * @description One's own draft that this is about: it does not count twice.
             * @default null
             */
            pirep_id?: string | null;
            /**
             * Planned Arrival
             * @default null
             */
            planned_arrival?: string | null;
            /**
             * Remarks
             * @default null
             */
            remarks?: string | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
            /**
             * Takeoff At
             * @default null
             */
            takeoff_at?: string | null;
        };
        /** CloseBody */
        CloseBody: {
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * Colours
         * @description Two colours as ``#rrggbb``.
         */
        Colours: {
            /** Accent */
            accent: string;
            /** Primary */
            primary: string;
        };
        /**
         * Column
         * @description ``id`` is ``main`` for this airline, without a name.
         */
        Column: {
            figures: components["schemas"]["FiguresAnswer"] | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ColumnAnswer
         * @description ``kept_only``: vamgr has no use for it; it is kept and goes out again on export.
         */
        ColumnAnswer: {
            /** Kept Only */
            kept_only: boolean;
            /** Meaning */
            meaning: string;
            /** Name */
            name: string;
            /** Required */
            required: boolean;
        };
        /**
         * ColumnsAnswer
         * @description The file's columns: ``unknown`` ones are not looked at, ``missing`` ones leave things as they are.
         */
        ColumnsAnswer: {
            /** Kept */
            kept: string[];
            /** Known */
            known: string[];
            /** Missing */
            missing: string[];
            /** Unknown */
            unknown: string[];
        };
        /**
         * CommandAnswer
         * @description The answer of every command: the id of the thing, and the log position that a read can wait for.
         */
        CommandAnswer: {
            /** Id */
            id: string;
            /** Position */
            position: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * CommentAnswer
         * @description ``from``: `pilot` or `staff`.
         */
        CommentAnswer: {
            /** At */
            at: string;
            by: components["schemas"]["UserRef"];
            /** From */
            from: string;
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /** CommentBody */
        CommentBody: {
            /** Text */
            text: string;
        };
        /**
         * Consequence
         * @description An event that would be recorded, in words, and what it would happen to.
         */
        Consequence: {
            /** Area */
            area: string;
            /** Label */
            label: string;
            /** Sentence */
            sentence: string;
            /** Topic */
            topic: string;
        };
        /** Country */
        Country: {
            /** Code */
            code: string;
            /** Currency */
            currency: string;
            /** Name */
            name: string;
        };
        /**
         * CountryVisited
         * @description ``country``: ISO 3166-1 alpha-2.
         */
        CountryVisited: {
            /** Airports */
            airports: number;
            /** Country */
            country: string;
            /** Visits */
            visits: number;
        };
        /**
         * Counts
         * @description Active routes and subfleets, aircraft that are there, pilots that have not left, accepted flights.
         */
        Counts: {
            /** Aircraft */
            aircraft: number;
            /** Flights */
            flights: number;
            /** Pilots */
            pilots: number;
            /** Routes */
            routes: number;
            /** Subfleets */
            subfleets: number;
        };
        /** Currency */
        Currency: {
            /** Code */
            code: string;
            /** Minor Digits */
            minor_digits: number;
        };
        /**
         * Day
         * @description ``last_position``: the last event of that day, UTC. Days without events are left out.
         */
        Day: {
            /** Date */
            date: string;
            /** Events */
            events: number;
            /** Last Position */
            last_position: number;
        };
        /** DayFlown */
        DayFlown: {
            /** Block Minutes */
            block_minutes: number;
            /** Day */
            day: string;
            /** Flights */
            flights: number;
        };
        /**
         * Deciding
         * @description ``by``: a user, or `rule`.
         */
        Deciding: {
            /** At */
            at: string;
            /** By */
            by: components["schemas"]["UserRef"] | string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string | null;
        };
        /** DeleteBody */
        DeleteBody: {
            /**
             * Days
             * @description How long it can be called off.
             * @default 30
             */
            days?: number;
            /**
             * Reason
             * @description Shown to people of the platform only.
             */
            reason: string;
        };
        /**
         * DemoAccount
         * @description Somebody whom a visitor of the demo may be. ``says``: what they are good for, in a sentence.
         */
        DemoAccount: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
            /** Password */
            password: string;
            /** Role */
            role: string;
            /** Says */
            says: string;
        };
        /**
         * DemoState
         * @description ``can_make``: nobody owns this vamgr yet, so that a demo can be had. ``exists``: one that was made before is
         *     kept. ``can_leave``: the first-run page is one step back. Of a demo: when and by which seed it was made.
         */
        DemoState: {
            /** Accounts */
            accounts?: components["schemas"]["DemoAccount"][];
            /**
             * Can Leave
             * @default false
             */
            can_leave?: boolean;
            /**
             * Can Make
             * @default false
             */
            can_make?: boolean;
            /**
             * Can Remove
             * @default false
             */
            can_remove?: boolean;
            /**
             * Exists
             * @default false
             */
            exists?: boolean;
            /**
             * Is Demo
             * @default false
             */
            is_demo?: boolean;
            /**
             * Made At
             * @default null
             */
            made_at?: string | null;
            /** @default null */
            making?: components["schemas"]["Making"] | null;
            /**
             * Seed
             * @default null
             */
            seed?: number | null;
            /** Tour */
            tour?: components["schemas"]["TourStep"][];
            /**
             * Years
             * @default null
             */
            years?: number | null;
        };
        /** DepartBody */
        DepartBody: {
            /**
             * Block Off At
             * @description UTC; now when it is left out.
             * @default null
             */
            block_off_at?: string | null;
        };
        /** Departures */
        Departures: {
            /** Items */
            items: components["schemas"]["NextDeparture"][];
        };
        /**
         * Diagnostics
         * @description ``text`` is for whoever helps: no secret and no name of a person is in it.
         */
        Diagnostics: {
            /** Text */
            text: string;
        };
        /** DifferenceAnswer */
        DifferenceAnswer: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Field */
            field: string;
        };
        /**
         * DigestAnswer
         * @description ``hash``: of event ``position``, in hex. ``public_key`` and ``signature``: Ed25519, in base64, over seven lines:
         *     ``vamgr digest 1``, tenant, position, hash, made_at, public_key, airline.
         */
        DigestAnswer: {
            /** Airline */
            airline: string;
            /** Hash */
            hash: string;
            /** Made At */
            made_at: string;
            /** Position */
            position: number;
            /** Public Key */
            public_key: string;
            /** Signature */
            signature: string;
            /** Tenant */
            tenant: string;
            /** Vamgr Digest */
            vamgr_digest: number;
        };
        /** DistanceAnswer */
        DistanceAnswer: {
            /** Bearing Deg */
            bearing_deg: number;
            /** Distance Nmi */
            distance_nmi: number;
            from: components["schemas"]["AirportRef"];
            to: components["schemas"]["AirportRef"];
        };
        /**
         * DraftBody
         * @description Only the fields that are sent change; null clears.
         */
        DraftBody: {
            /**
             * Aircraft Id
             * @default null
             */
            aircraft_id?: string | null;
            /**
             * Airline Id
             * @default null
             */
            airline_id?: string | null;
            /**
             * Arrival
             * @description Where it really landed; as planned when left out.
             * @default null
             */
            arrival?: string | null;
            /**
             * Block Fuel Kg
             * @default null
             */
            block_fuel_kg?: number | null;
            /**
             * Block Off At
             * @default null
             */
            block_off_at?: string | null;
            /**
             * Block On At
             * @default null
             */
            block_on_at?: string | null;
            /**
             * Booking Id
             * @description The booked flight; the next fields are for one without.
             * @default null
             */
            booking_id?: string | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Cruise Level Ft
             * @default null
             */
            cruise_level_ft?: number | null;
            /**
             * Departure
             * @default null
             */
            departure?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Fares
             * @description As booked when left out.
             * @default null
             */
            fares?: components["schemas"]["FareCount"][] | null;
            /**
             * Fields
             * @description Further facts by name.
             * @default null
             */
            fields?: {
                [key: string]: string;
            } | null;
            /**
             * Flight Number
             * @default null
             */
            flight_number?: number | null;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /**
             * Fuel Used Kg
             * @default null
             */
            fuel_used_kg?: number | null;
            /**
             * Landing At
             * @default null
             */
            landing_at?: string | null;
            /**
             * Landing Rate Fpm
             * @description Negative downwards: -180 is 180 ft/min down.
             * @default null
             */
            landing_rate_fpm?: number | null;
            /**
             * Pilot Id
             * @description Your own pilot record; needed only with several in the airline.
             * @default null
             */
            pilot_id?: string | null;
            /**
             * Planned Arrival
             * @default null
             */
            planned_arrival?: string | null;
            /**
             * Remarks
             * @default null
             */
            remarks?: string | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
            /**
             * Takeoff At
             * @default null
             */
            takeoff_at?: string | null;
        };
        /** DueExpense */
        DueExpense: {
            /** Amount Minor */
            amount_minor: number;
            /**
             * Due
             * Format: date
             */
            due: string;
            /** Expense Id */
            expense_id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** Duplicate */
        Duplicate: {
            /** Filed At */
            filed_at: string;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
        };
        /**
         * EarnedAward
         * @description ``id``: the rule's; ``pirep_id``: the flight that met it; ``description`` is empty for a rule of another time.
         */
        EarnedAward: {
            /** Description */
            description: string;
            /** Earned At */
            earned_at: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pirep Id */
            pirep_id: string;
        };
        /**
         * EditBody
         * @description ``shift_minutes`` moves departure and arrival; what is null stays as it is.
         */
        EditBody: {
            /**
             * Action
             * @enum {string}
             */
            action: "activate" | "deactivate" | "close" | "change";
            /**
             * Days
             * @default null
             */
            days?: number | null;
            /**
             * Departure Time
             * @default null
             */
            departure_time?: string | null;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /** Ids */
            ids: string[];
            /**
             * Reason
             * @default
             */
            reason?: string;
            /**
             * Shift Minutes
             * @default null
             */
            shift_minutes?: number | null;
            /**
             * Subfleet Ids
             * @default null
             */
            subfleet_ids?: string[] | null;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * EditedRoute
         * @description A route as it is or would be; ``subfleets`` by name, none: any.
         */
        EditedRoute: {
            /** Arrival Time */
            arrival_time: string | null;
            /** Days */
            days: number;
            /** Departure Time */
            departure_time: string | null;
            /** Flight Type */
            flight_type: string;
            /** Status */
            status: string;
            /** Subfleets */
            subfleets: string[];
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * EditPreview
         * @description ``can_be``: sent now, it would be done.
         */
        EditPreview: {
            /** Can Be */
            can_be: boolean;
            /** Changed */
            changed: number;
            /** Open Bookings */
            open_bookings: number;
            /** Rows */
            rows: components["schemas"]["EditRow"][];
        };
        /**
         * EditRow
         * @description ``after`` is null for a route that cannot be changed like this; ``changed``: it would not stay as it is.
         */
        EditRow: {
            after: components["schemas"]["EditedRoute"] | null;
            /** Arrival */
            arrival: string;
            before: components["schemas"]["EditedRoute"];
            /** Changed */
            changed: boolean;
            /** Checks */
            checks: components["schemas"]["vamgr__network__api_bulk__CheckAnswer"][];
            /** Departure */
            departure: string;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Open Bookings */
            open_bookings: number;
        };
        /**
         * EffectiveAnswer
         * @description What is counted with; ``sources``: ``subfleet``, ``type``, ``estimate`` or ``none`` for each figure.
         */
        EffectiveAnswer: {
            /** Burn Kg Per Hour */
            burn_kg_per_hour: number | null;
            /** Cruise Kt */
            cruise_kt: number | null;
            /** Max Fuel Kg */
            max_fuel_kg: number | null;
            /** Mlw Kg */
            mlw_kg: number | null;
            /** Mtow Kg */
            mtow_kg: number | null;
            /** Mzfw Kg */
            mzfw_kg: number | null;
            /** Oew Kg */
            oew_kg: number | null;
            /** Sources */
            sources: {
                [key: string]: string;
            };
        };
        /**
         * Effects
         * @description What the acceptance brought, while it stands.
         */
        Effects: {
            /** Aircraft Minutes */
            aircraft_minutes: number;
            /** Journal Entry Ids */
            journal_entry_ids: string[];
            /** Pilot Location */
            pilot_location: string;
            /** Pilot Minutes */
            pilot_minutes: number;
            /** Promoted To */
            promoted_to: string | null;
        };
        /**
         * Elsewhere
         * @description An airport from which ``count`` flights would be what is asked for.
         */
        Elsewhere: {
            airport: components["schemas"]["AirportRef"];
            /** Count */
            count: number;
            /** Distance Nmi */
            distance_nmi: number;
        };
        /**
         * EntryCause
         * @description The event that the entry followed from.
         */
        EntryCause: {
            actor: components["schemas"]["HistoryActor"];
            /** Event Id */
            event_id: string;
            /** Position */
            position: number;
            /** Sentence */
            sentence: string;
            /** Topic */
            topic: string;
            /** Type */
            type: string;
        };
        /** EntryDetail */
        EntryDetail: {
            airline: components["schemas"]["AirlineRef"];
            /** Cash Minor */
            cash_minor: number;
            cause: components["schemas"]["EntryCause"];
            /** Currency */
            currency: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Line Count */
            line_count: number;
            /** Lines */
            lines: components["schemas"]["JournalLineAnswer"][];
            /** Memo */
            memo: string;
            /** Position */
            position: number;
            /** Posted At */
            posted_at: string;
            /** Reversed By */
            reversed_by: string | null;
            /** Reverses */
            reverses: string | null;
            /** Total Minor */
            total_minor: number;
            /** When */
            when: string;
        };
        /**
         * EntrySummary
         * @description ``total_minor``: the sum of debits. ``cash_minor``: what the airline's cash changed by.
         */
        EntrySummary: {
            airline: components["schemas"]["AirlineRef"];
            /** Cash Minor */
            cash_minor: number;
            cause: components["schemas"]["EntryCause"];
            /** Currency */
            currency: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Line Count */
            line_count: number;
            /** Memo */
            memo: string;
            /** Position */
            position: number;
            /** Posted At */
            posted_at: string;
            /** Reversed By */
            reversed_by: string | null;
            /** Reverses */
            reverses: string | null;
            /** Total Minor */
            total_minor: number;
            /** When */
            when: string;
        };
        /** EraseBody */
        EraseBody: {
            /**
             * Confirm
             * @description The person's e-mail address, typed out.
             */
            confirm: string;
        };
        /** Estimate */
        Estimate: {
            arrival: components["schemas"]["PlanningAirport"];
            departure: components["schemas"]["PlanningAirport"];
            /** Distance Nmi */
            distance_nmi: number;
            /** Per Type */
            per_type: components["schemas"]["TypeEstimate"][];
            /** Same Pair */
            same_pair: components["schemas"]["RouteRef"][];
            /** Suggested Flight Number */
            suggested_flight_number: number | null;
        };
        /**
         * ExpenseAnswer
         * @description ``next_due``: the next day that is posted; null for expenses per flight. ``posted_total_minor``: all so far.
         */
        ExpenseAnswer: {
            /** Actions */
            actions: string[];
            airline: components["schemas"]["AirlineRef"] | null;
            /** Airline Id */
            airline_id: string | null;
            /** Amount Minor */
            amount_minor: number;
            /** Attached Label */
            attached_label: string;
            attached_to: components["schemas"]["Attached"];
            /** Charge To Pilot */
            charge_to_pilot: boolean;
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string;
            /** Ends On */
            ends_on: string | null;
            /** Flight Types */
            flight_types: string[];
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Last Posted */
            last_posted: string | null;
            /** Name */
            name: string;
            /** Next Due */
            next_due: string | null;
            /** Posted Total Minor */
            posted_total_minor: number;
            /** Starts On */
            starts_on: string | null;
            /** Status */
            status: string;
            /** Updated At */
            updated_at: string;
            /** Use Ground Handling Multiplier */
            use_ground_handling_multiplier: boolean;
        };
        /** ExpenseBody */
        ExpenseBody: {
            /**
             * Airline Id
             * @description Null: every airline, in its own currency.
             * @default null
             */
            airline_id?: string | null;
            /** Amount Minor */
            amount_minor: number;
            attached_to: components["schemas"]["AttachedTo"];
            /**
             * Charge To Pilot
             * @default false
             */
            charge_to_pilot?: boolean;
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * Ends On
             * @description The last day (UTC).
             * @default null
             */
            ends_on?: string | null;
            /** Flight Types */
            flight_types?: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "per_flight" | "daily" | "monthly";
            /** Name */
            name: string;
            /**
             * Starts On
             * @description The first day (UTC).
             * @default null
             */
            starts_on?: string | null;
            /**
             * Use Ground Handling Multiplier
             * @default false
             */
            use_ground_handling_multiplier?: boolean;
        };
        /** FareAnswer */
        FareAnswer: {
            /** Capacity */
            capacity: number;
            /** Code */
            code: string;
            /** Cost Minor */
            cost_minor: number;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Price Minor */
            price_minor: number;
        };
        /**
         * FareBody
         * @description A class that is sold: per passenger, or for cargo per kg.
         */
        FareBody: {
            /**
             * Capacity
             * @description Seats, or kg of cargo.
             */
            capacity: number;
            /** Code */
            code: string;
            /** Cost Minor */
            cost_minor: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "pax" | "cargo";
            /** Name */
            name: string;
            /** Price Minor */
            price_minor: number;
        };
        /**
         * FareCount
         * @description How many passengers, or kg of cargo, a fare class carried.
         */
        FareCount: {
            /** Code */
            code: string;
            /** Count */
            count: number;
        };
        /** FareFilled */
        FareFilled: {
            /** Code */
            code: string;
            /** Count */
            count: number;
        };
        /**
         * FareLoad
         * @description One fare class of a flight. ``capacity`` and ``count``: seats, or kg of cargo. ``price_minor`` and
         *     ``cost_minor``: per passenger or per kg, in the airline's currency, with the route's overrides applied.
         */
        FareLoad: {
            /** Capacity */
            capacity: number;
            /** Code */
            code: string;
            /** Cost Minor */
            cost_minor: number;
            /** Count */
            count: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "pax" | "cargo";
            /** Name */
            name: string;
            /** Price Minor */
            price_minor: number;
        };
        /**
         * FareOverride
         * @description A route's own terms for a fare of the subfleet: an amount, or a percentage of the subfleet's.
         */
        FareOverride: {
            /**
             * Capacity
             * @default null
             */
            capacity?: number | null;
            /**
             * Capacity Percent
             * @default null
             */
            capacity_percent?: number | null;
            /** Code */
            code: string;
            /**
             * Cost Minor
             * @default null
             */
            cost_minor?: number | null;
            /**
             * Cost Percent
             * @default null
             */
            cost_percent?: number | null;
            /**
             * Price Minor
             * @default null
             */
            price_minor?: number | null;
            /**
             * Price Percent
             * @default null
             */
            price_percent?: number | null;
        };
        /**
         * FareSold
         * @description One fare class as flown. ``capacity`` and ``count``: seats, or kg of cargo. ``price_minor`` and ``cost_minor``:
         *     per passenger or per kg. A copy: fares changed later do not change the flight.
         */
        FareSold: {
            /** Capacity */
            capacity: number;
            /** Code */
            code: string;
            /** Cost Minor */
            cost_minor: number;
            /** Count */
            count: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "pax" | "cargo";
            /** Name */
            name: string;
            /** Price Minor */
            price_minor: number;
        };
        /**
         * Fault
         * @description ``field`` None: about the report as a whole.
         */
        Fault: {
            /** Field */
            field: string | null;
            /** Message */
            message: string;
        };
        /** FeesAnswer */
        FeesAnswer: {
            /** Currency */
            currency: string;
            /** Landing Fee Minor Per Tonne */
            landing_fee_minor_per_tonne: number;
            /** Navigation Fee Minor Per 100Nmi */
            navigation_fee_minor_per_100nmi: number;
        };
        /**
         * FieldChange
         * @description An amended fact, old and new as they are shown.
         */
        FieldChange: {
            /** Field */
            field: string;
            /** New */
            new: string;
            /** Old */
            old: string;
        };
        /**
         * FiguresAnswer
         * @description ``pilots``: who have not left. ``aircraft``: still there. ``flights``, ``block_minutes``: of accepted reports.
         */
        FiguresAnswer: {
            /** Aircraft */
            aircraft: number;
            /** Airlines */
            airlines: number;
            /** As Of */
            as_of: string | null;
            /** Block Minutes */
            block_minutes: number;
            /** Cash */
            cash: components["schemas"]["vamgr__exchange__api_branches__CashAnswer"][];
            /** Events */
            events: number;
            /** Flights */
            flights: number;
            /** Pilots */
            pilots: number;
            /** Position */
            position: number;
        };
        /** FinanceSummary */
        FinanceSummary: {
            /** Cash Minor */
            cash_minor: number;
            /** Currency */
            currency: string;
            month: components["schemas"]["MonthResult"];
            previous_month: components["schemas"]["MonthResult"];
            /** Trial Balance Difference Minor */
            trial_balance_difference_minor: number;
            /** Upcoming Expenses */
            upcoming_expenses: components["schemas"]["UpcomingExpense"][];
        };
        /**
         * Finding
         * @description What a rule of automatic acceptance found. ``field``: the fact that it looked at.
         */
        Finding: {
            /** Field */
            field: string | null;
            /** Ok */
            ok: boolean;
            /** Rule */
            rule: string;
            /** Sentence */
            sentence: string;
        };
        /** FirstAirlineBody */
        FirstAirlineBody: {
            /**
             * Callsign
             * @description What controllers call it on the radio.
             */
            callsign: string;
            /**
             * Country
             * @description ISO 3166 country code, two letters.
             */
            country: string;
            /**
             * Currency
             * @description ISO 4217 code; it cannot be changed later.
             */
            currency: string;
            /**
             * Iata
             * @description The airline's IATA designator, two letters or digits.
             * @default null
             */
            iata?: string | null;
            /**
             * Icao
             * @description The airline's ICAO designator, three letters.
             */
            icao: string;
            /** Name */
            name: string;
            /**
             * Starting Capital Minor
             * @default null
             */
            starting_capital_minor?: number | null;
        };
        /**
         * FlightFinance
         * @description All entries of the flight, the newest first. Totals and groups are those of the entry that stands; after the
         *     flight was taken back (``reversed``) there is none, and they are zero and empty.
         */
        FlightFinance: {
            /** Currency */
            currency: string;
            /** Entries */
            entries: components["schemas"]["EntryDetail"][];
            /** Groups */
            groups: components["schemas"]["FlightGroup"][];
            /** Reversed */
            reversed: boolean;
            totals: components["schemas"]["FlightTotals"];
        };
        /**
         * FlightGroup
         * @description ``amount_minor``: what it did to the airline's result, costs negative.
         */
        FlightGroup: {
            /** Amount Minor */
            amount_minor: number;
            /** Key */
            key: string;
            /** Lines */
            lines: components["schemas"]["JournalLineAnswer"][];
            /** Name */
            name: string;
        };
        /** FlightOnRoute */
        FlightOnRoute: {
            /** Block Minutes */
            block_minutes: number | null;
            /** Block On At */
            block_on_at: string | null;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Load Factor Percent */
            load_factor_percent: number | null;
            pilot: components["schemas"]["PilotRef"];
            /** Registration */
            registration: string;
        };
        /** FlightTotals */
        FlightTotals: {
            /** Cost Minor */
            cost_minor: number;
            /** Income Minor */
            income_minor: number;
            /** Net Minor */
            net_minor: number;
            /** Pilot Pay Minor */
            pilot_pay_minor: number;
        };
        /** FlightType */
        FlightType: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /** FlightTypesAnswer */
        FlightTypesAnswer: {
            /** Items */
            items: components["schemas"]["FlightType"][];
        };
        /**
         * Forecast
         * @description ``month_posted_minor``: what recurring expenses came to so far this month, ``month_due_minor``: what is still to
         *     come in it.
         */
        Forecast: {
            /** Currency */
            currency: string;
            /** Days */
            days: number;
            /** Dues */
            dues: components["schemas"]["DueExpense"][];
            /** Month */
            month: string;
            /** Month Due Minor */
            month_due_minor: number;
            /** Month Posted Minor */
            month_posted_minor: number;
            /** Next Month */
            next_month: string;
            /** Next Month Minor */
            next_month_minor: number;
        };
        /**
         * Formula
         * @description How an amount came about. ``text`` has the numbers in it: ``9 kg × 10.00 USD/kg = 90.00 USD``.
         */
        Formula: {
            /**
             * Inputs
             * @default []
             */
            inputs?: components["schemas"]["FormulaInput"][];
            /** Text */
            text: string;
        };
        /**
         * FormulaInput
         * @description A number that went into an amount. ``source``: where it came from, in words.
         */
        FormulaInput: {
            /** Name */
            name: string;
            /** Source */
            source: string;
            /** Unit */
            unit: string;
            /** Value */
            value: string;
        };
        /**
         * Found
         * @description ``kind`` is the REST collection that holds ``id``; ``score`` 0 to 1.
         */
        Found: {
            /** Detail */
            detail: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Score */
            score: number;
        };
        /** Fuel */
        Fuel: {
            /** Density Kg Per L */
            density_kg_per_l: number;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** FuelLine */
        FuelLine: {
            /** Formula */
            formula: string;
            /**
             * Key
             * @enum {string}
             */
            key: "trip" | "contingency" | "alternate" | "final_reserve" | "taxi" | "extra";
            /** Kg */
            kg: number;
            /** Name */
            name: string;
        };
        /** FuelPrice */
        FuelPrice: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "jet_a" | "avgas" | "mogas";
            /** Price Minor Per 100Kg */
            price_minor_per_100kg: number;
        };
        /**
         * HeldBy
         * @description ``departed``: it is on its way.
         */
        HeldBy: {
            arrival: components["schemas"]["AirportRef"];
            /** Departed */
            departed: boolean;
            departure: components["schemas"]["AirportRef"];
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Number */
            number: number;
            pilot: components["schemas"]["PilotRef"];
        };
        /** HireBody */
        HireBody: {
            /**
             * Activate
             * @default true
             */
            activate?: boolean;
            /** Airline Id */
            airline_id: string;
            /** Home Airport */
            home_airport: string;
            /**
             * Pilot Number
             * @description By the airline's scheme when left out.
             * @default null
             */
            pilot_number?: number | null;
            /**
             * Rank Id
             * @description The lowest rank when left out.
             * @default null
             */
            rank_id?: string | null;
            /**
             * Transfer Minutes
             * @description Hours brought along, in minutes.
             * @default 0
             */
            transfer_minutes?: number;
            /** User Id */
            user_id: string;
        };
        /**
         * HistoryActor
         * @description Who did it. ``user``: the person, also for what followed by itself from what they did.
         */
        HistoryActor: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "user" | "api_key" | "policy" | "job" | "system";
            /** Label */
            label: string;
            user: components["schemas"]["UserRef"] | null;
        };
        /** HistoryCommand */
        HistoryCommand: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * HistoryDetail
         * @description ``payload``: what the event holds, for `history.view`. ``chain``: from the first cause down to this one.
         *     ``consequences``: what followed from it directly. Hashes in hex: this event's, and that of the event before.
         */
        HistoryDetail: {
            actor: components["schemas"]["HistoryActor"];
            /** Answers Event Id */
            answers_event_id: string | null;
            /** Area */
            area: string;
            /** At */
            at: string;
            /** Batch */
            batch: number;
            /** Cause Event Id */
            cause_event_id: string | null;
            /** Chain */
            chain: components["schemas"]["HistoryEntry"][];
            command: components["schemas"]["HistoryCommand"];
            /** Consequences */
            consequences: components["schemas"]["HistoryEntry"][];
            /** Correlation Id */
            correlation_id: string;
            /** Event Id */
            event_id: string;
            /** Hash */
            hash: string;
            /** Label */
            label: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            } | null;
            /** Position */
            position: number;
            /** Previous Hash */
            previous_hash: string;
            /** Reason */
            reason: string | null;
            /** Schema */
            schema: number;
            /** Sentence */
            sentence: string;
            /** Source */
            source: string;
            stream: components["schemas"]["HistoryStream"];
            /** Topic */
            topic: string;
            /** Type */
            type: string;
            undo: components["schemas"]["HistoryUndo"];
        };
        /**
         * HistoryEntry
         * @description ``topic`` and ``label``: what it happened to. ``batch``: events of the same append share it. ``reason``: the
         *     words of who did it, for those who may read them. ``answers_event_id``: what was decided on with it.
         */
        HistoryEntry: {
            actor: components["schemas"]["HistoryActor"];
            /** Answers Event Id */
            answers_event_id: string | null;
            /** Area */
            area: string;
            /** At */
            at: string;
            /** Batch */
            batch: number;
            /** Cause Event Id */
            cause_event_id: string | null;
            command: components["schemas"]["HistoryCommand"];
            /** Correlation Id */
            correlation_id: string;
            /** Event Id */
            event_id: string;
            /** Label */
            label: string;
            /** Position */
            position: number;
            /** Reason */
            reason: string | null;
            /** Schema */
            schema: number;
            /** Sentence */
            sentence: string;
            /** Source */
            source: string;
            /** Topic */
            topic: string;
            /** Type */
            type: string;
            undo: components["schemas"]["HistoryUndo"];
        };
        /** HistoryStream */
        HistoryStream: {
            /** Category */
            category: string;
            /** Id */
            id: string;
            /** Version */
            version: number;
        };
        /**
         * HistoryUndo
         * @description ``possible``: there is a way back from this kind of command, and it was not taken yet; whether things allow it
         *     now is what `GET /history/commands/{command_id}/undo` says. ``sentence``: why not. ``undone_by`` and ``undoes`` are
         *     ids of commands.
         */
        HistoryUndo: {
            /** Possible */
            possible: boolean;
            /** Sentence */
            sentence: string | null;
            /** Undoes */
            undoes: string | null;
            /** Undone By */
            undone_by: string | null;
        };
        /**
         * Home
         * @description ``airline`` is null before the first one is founded.
         */
        Home: {
            airline: components["schemas"]["HomeAirline"] | null;
            map: components["schemas"]["HomeMap"];
            my: components["schemas"]["MyThings"];
            /** Recent */
            recent: components["schemas"]["HomeReport"][];
            stats: components["schemas"]["HomeStats"] | null;
            /** Todo */
            todo: components["schemas"]["Todo"][];
        };
        /** HomeAirline */
        HomeAirline: {
            /** Currency */
            currency: string;
            /** Hubs */
            hubs: components["schemas"]["AirportRef"][];
            /** Icao */
            icao: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
        };
        /** HomeBody */
        HomeBody: {
            /** Icao */
            icao: string;
        };
        /** HomeBooking */
        HomeBooking: {
            arrival: components["schemas"]["AirportRef"];
            departure: components["schemas"]["AirportRef"];
            /** Eta */
            eta: string | null;
            /** Expires At */
            expires_at: string | null;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Planned Departure At */
            planned_departure_at: string;
            /** Registration */
            registration: string;
            /** Status */
            status: string;
        };
        /** HomeMap */
        HomeMap: {
            /** Aircraft */
            aircraft: components["schemas"]["MapAircraft"][];
            /** Airports */
            airports: components["schemas"]["MapAirport"][];
            /** Arcs */
            arcs: components["schemas"]["MapArc"][];
        };
        /** HomePilot */
        HomePilot: {
            /** Id */
            id: string;
            location: components["schemas"]["AirportRef"];
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Pilot Number */
            pilot_number: string;
            /** Rank Name */
            rank_name: string;
            /** Status */
            status: string;
        };
        /** HomeReport */
        HomeReport: {
            arrival: components["schemas"]["AirportRef"];
            /** Block Minutes */
            block_minutes: number | null;
            /** Block On At */
            block_on_at: string | null;
            departure: components["schemas"]["AirportRef"];
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Registration */
            registration: string;
            /** State */
            state: string;
        };
        /**
         * HomeStats
         * @description Of the last 30 days; money is null without `finance.view`.
         */
        HomeStats: {
            /** Aircraft */
            aircraft: number;
            /** Block Minutes 30D */
            block_minutes_30d: number;
            /** Cash Minor */
            cash_minor: number | null;
            /** Currency */
            currency: string;
            /** Flights 30D */
            flights_30d: number;
            /** Net 30D Minor */
            net_30d_minor: number | null;
            /** Pilots */
            pilots: number;
            /** Routes Active */
            routes_active: number;
        };
        /** HostBody */
        HostBody: {
            /**
             * Host
             * @description Its DNS must point here; null takes it away.
             */
            host: string | null;
        };
        /**
         * HostedRow
         * @description ``name`` as the airline was called when it was opened. ``pilots`` and ``storage_bytes`` (events and uploads) are
         *     measured every hour; null: not yet.
         */
        HostedRow: {
            /** Delete At */
            delete_at: string | null;
            /** Events */
            events: number;
            /** Host */
            host: string | null;
            /** Id */
            id: string;
            /** Last Activity At */
            last_activity_at: string | null;
            limits: components["schemas"]["LimitsAnswer"];
            /** Name */
            name: string;
            /** Opened At */
            opened_at: string;
            /** Opened By */
            opened_by: string;
            /** Pilots */
            pilots: number | null;
            /** Reason */
            reason: string;
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "suspended" | "leaving" | "deleted";
            /** Storage Bytes */
            storage_bytes: number | null;
        };
        /** Hub */
        Hub: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
            /** Opened At */
            opened_at: string;
        };
        /** HubBody */
        HubBody: {
            /** Icao */
            icao: string;
        };
        /**
         * Import
         * @description How far it is. ``what``, ``done`` and ``total``: the progress of the step. ``sentence``: why it failed.
         */
        Import: {
            /** Done */
            done: number;
            /** Name */
            name: string;
            /** Received Bytes */
            received_bytes: number;
            report: components["schemas"]["Report"] | null;
            /** Sentence */
            sentence: string | null;
            /** Size Bytes */
            size_bytes: number;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "uploading" | "reading" | "translating" | "looked" | "writing" | "done" | "failed";
            /** Total */
            total: number;
            /** What */
            what: string;
        };
        /**
         * ImportAnswer
         * @description ``state``: checking | checked | applying | applied | stopped | undoing | undone. ``columns``: while vamgr
         *     remembers the file. ``problem``: why a step ended early. ``actions``: what is possible now.
         */
        ImportAnswer: {
            /** Actions */
            actions: string[];
            airline: components["schemas"]["AirlineRef"] | null;
            /** At */
            at: string | null;
            by: components["schemas"]["UserRef"] | null;
            columns: components["schemas"]["ColumnsAnswer"] | null;
            counts: components["schemas"]["ImportCounts"];
            /** File Name */
            file_name: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Notes */
            notes: components["schemas"]["ImportNote"][];
            /** Problem */
            problem: string | null;
            progress: components["schemas"]["ImportProgress"] | null;
            /** Sentence */
            sentence: string;
            /** State */
            state: string;
            undo: components["schemas"]["UndoAnswer"] | null;
            /** Undone At */
            undone_at: string | null;
        };
        /**
         * ImportCounts
         * @description Of a dry run: what would be; of an import: what happened.
         */
        ImportCounts: {
            /** Changed */
            changed: number;
            /** Failed */
            failed: number;
            /** New */
            new: number;
            /** Rows */
            rows: number;
            /** Same */
            same: number;
        };
        /**
         * Imported
         * @description ``can_sign_in``: the archive has its people's accounts.
         */
        Imported: {
            /** Address */
            address: string;
            /** Can Sign In */
            can_sign_in: boolean;
            /** Events */
            events: number;
            /** Head Hash */
            head_hash: string;
            /** Id */
            id: string;
            /** Slug */
            slug: string;
        };
        /** ImportedSite */
        ImportedSite: {
            /** Events */
            events: number;
            /** Id */
            id: string;
            /** Imported At */
            imported_at: string | null;
            /** Name */
            name: string;
        };
        /** ImportedSites */
        ImportedSites: {
            /** Items */
            items: components["schemas"]["ImportedSite"][];
        };
        /** ImportKinds */
        ImportKinds: {
            /** Items */
            items: components["schemas"]["KindAnswer"][];
        };
        /** ImportLeft */
        ImportLeft: {
            /** Sentence */
            sentence: string;
            /** What */
            what: string;
        };
        /**
         * ImportListRow
         * @description ``state``: stopped (also while it is being applied) | applied | undone. ``left``: things that were not undone.
         */
        ImportListRow: {
            airline: components["schemas"]["AirlineRef"] | null;
            /** At */
            at: string;
            by: components["schemas"]["UserRef"] | null;
            /** Changed */
            changed: number;
            /** Failed */
            failed: number;
            /** File Name */
            file_name: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Left */
            left: number;
            /** New */
            new: number;
            /** Reversed */
            reversed: number;
            /** Rows */
            rows: number;
            /** Same */
            same: number;
            /** State */
            state: string;
            /** Undone At */
            undone_at: string | null;
        };
        /**
         * ImportNote
         * @description ``rows``: of how many rows it is true.
         */
        ImportNote: {
            /** Rows */
            rows: number;
            /** Sentence */
            sentence: string;
        };
        /** ImportProgress */
        ImportProgress: {
            /** Done */
            done: number;
            /** Total */
            total: number;
            /** What */
            what: string;
        };
        /**
         * ImportRow
         * @description ``line``: on which it begins in the file; ``cells``: as they came, by the file's own header.
         */
        ImportRow: {
            /** Cells */
            cells: {
                [key: string]: string;
            };
            /** Differences */
            differences: components["schemas"]["DifferenceAnswer"][];
            /** Errors */
            errors: components["schemas"]["RowError"][];
            /** Key */
            key: string;
            /** Line */
            line: number;
            /** Notes */
            notes: string[];
            /** Status */
            status: string;
        };
        /** InvitationBody */
        InvitationBody: {
            /**
             * Abilities
             * @default []
             */
            abilities?: string[];
            /**
             * Airline Id
             * @description The new user becomes a pilot of this airline.
             * @default null
             */
            airline_id?: string | null;
            /**
             * Email
             * @description Only this address can use the invitation.
             * @default null
             */
            email?: string | null;
            /**
             * Expires In Hours
             * @default 168
             */
            expires_in_hours?: number;
            /**
             * Home Airport
             * @default null
             */
            home_airport?: string | null;
            /**
             * Max Uses
             * @default 1
             */
            max_uses?: number;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "staff" | "pilot";
        };
        /** InvitationByToken */
        InvitationByToken: {
            airline: components["schemas"]["AirlineRef"] | null;
            /** Email Fixed */
            email_fixed: string | null;
            /** Expires At */
            expires_at: string;
            /** Role */
            role: string;
        };
        /** InvitationRow */
        InvitationRow: {
            /** Abilities */
            abilities: string[];
            airline: components["schemas"]["AirlineRef"] | null;
            /** Created At */
            created_at: string;
            created_by: components["schemas"]["UserRef"];
            /** Email */
            email: string | null;
            /** Expires At */
            expires_at: string;
            home_airport: components["schemas"]["AirportRef"] | null;
            /** Id */
            id: string;
            /** Max Uses */
            max_uses: number;
            /** Role */
            role: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "used" | "expired" | "revoked";
            /** Used By */
            used_by: components["schemas"]["UserRef"][];
            /** Uses */
            uses: number;
        };
        /**
         * JobAnswer
         * @description ``next_run_at`` in the past: nobody runs it, or the run takes longer than the time until the next one.
         */
        JobAnswer: {
            /** Every Seconds */
            every_seconds: number;
            /** Last Error */
            last_error: string | null;
            /** Last Run At */
            last_run_at: string;
            /** Name */
            name: string;
            /** Next Run At */
            next_run_at: string;
        };
        /**
         * JournalLineAnswer
         * @description One side of an entry; one of debit and credit is 0. ``formula`` says how the amount came about.
         */
        JournalLineAnswer: {
            /** Account */
            account: string;
            /** Account Name */
            account_name: string;
            /** Credit Minor */
            credit_minor: number;
            /** Debit Minor */
            debit_minor: number;
            formula: components["schemas"]["Formula"];
            /** Index */
            index: number;
            /** Memo */
            memo: string;
            /** Party */
            party: string;
            pilot: components["schemas"]["PilotRef"] | null;
            refs: components["schemas"]["LineRefs"];
            /** Tag */
            tag: string;
        };
        /** KeyAnswer */
        KeyAnswer: {
            /** Free */
            free: boolean;
            held_by: components["schemas"]["RouteRef"] | null;
        };
        /**
         * KindAnswer
         * @description ``key``: what tells rows apart, in words. ``may``: whether the caller may import it.
         */
        KindAnswer: {
            /** Ability */
            ability: string;
            /** Columns */
            columns: components["schemas"]["ColumnAnswer"][];
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** May */
            may: boolean;
        };
        /** Landing */
        Landing: {
            /** Arrival */
            arrival: string;
            /** Block On At */
            block_on_at: string;
            /** Ident */
            ident: string;
            /** Landing Rate Fpm */
            landing_rate_fpm: number;
            /** Pirep Id */
            pirep_id: string;
        };
        /** LastFlight */
        LastFlight: {
            /** Arrival */
            arrival: string;
            /** Block On At */
            block_on_at: string;
            /** Departure */
            departure: string;
            /** Ident */
            ident: string;
            /** Pirep Id */
            pirep_id: string;
        };
        /** LaunchToken */
        LaunchToken: {
            /** Token */
            token: string;
        };
        /**
         * LeaveAnswer
         * @description A leave that is planned (the pilot is active) or under way. ``reason`` is null for whom it does not concern.
         */
        LeaveAnswer: {
            /** From On */
            from_on: string;
            /** Reason */
            reason: string | null;
            /** Said At */
            said_at: string;
            /** Until On */
            until_on: string | null;
        };
        /**
         * LeaveBody
         * @description All of it may be left out: at once, until further notice. During a leave it changes what was said about it.
         */
        LeaveBody: {
            /**
             * From On
             * @description The first day away (UTC); today when left out.
             * @default null
             */
            from_on?: string | null;
            /**
             * Reason
             * @default
             */
            reason?: string;
            /**
             * Until On
             * @description The last day away; until further notice when left out.
             * @default null
             */
            until_on?: string | null;
        };
        /**
         * LedgerPage
         * @description ``balance_minor``: as it is now.
         */
        LedgerPage: {
            /** Balance Minor */
            balance_minor: number;
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["LedgerRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * LedgerRow
         * @description ``amount_minor``: earned, or taken back where negative; ``balance_minor``: after it.
         */
        LedgerRow: {
            /** Amount Minor */
            amount_minor: number;
            /** Balance Minor */
            balance_minor: number;
            /** Entry Id */
            entry_id: string;
            formula: components["schemas"]["Formula"];
            /** Memo */
            memo: string;
            pirep: components["schemas"]["PirepName"] | null;
            /** Tag */
            tag: string;
            /** When */
            when: string;
        };
        /** Left */
        Left: {
            /** Left */
            left: boolean;
        };
        /**
         * LegFlown
         * @description Both ways together; ``from_icao`` is the one that comes first in the alphabet.
         */
        LegFlown: {
            /** Flights */
            flights: number;
            /** From Icao */
            from_icao: string;
            /** To Icao */
            to_icao: string;
        };
        /**
         * LifeEntry
         * @description One thing that happened. ``money_minor``: what came in, negative what was paid; of a flight its result, for who
         *     may see the airline's money. ``until``: when maintenance is meant to be over; ``ended_at``: when it was.
         */
        LifeEntry: {
            /** At */
            at: string;
            /** Block Minutes */
            block_minutes: number | null;
            /** Currency */
            currency: string;
            /** Ended At */
            ended_at: string | null;
            /** Fuel Remaining Kg */
            fuel_remaining_kg: number | null;
            /** Ident */
            ident: string | null;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Money Minor */
            money_minor: number | null;
            /** Pirep Id */
            pirep_id: string | null;
            place: components["schemas"]["AirportRef"] | null;
            /** Reason */
            reason: string | null;
            to_place: components["schemas"]["AirportRef"] | null;
            /** Until */
            until: string | null;
            /** Was */
            was: string | null;
        };
        /**
         * LimitsAnswer
         * @description null: what everybody has here.
         */
        LimitsAnswer: {
            /** Pilots */
            pilots: number | null;
            /** Requests Per Second */
            requests_per_second: number | null;
            /** Storage Mb */
            storage_mb: number | null;
        };
        /**
         * LimitsBody
         * @description null: what everybody has here.
         */
        LimitsBody: {
            /**
             * Pilots
             * @default null
             */
            pilots?: number | null;
            /**
             * Requests Per Second
             * @default null
             */
            requests_per_second?: number | null;
            /**
             * Storage Mb
             * @default null
             */
            storage_mb?: number | null;
        };
        /** LineRefs */
        LineRefs: {
            aircraft: components["schemas"]["AircraftRef"] | null;
            /** Expense Id */
            expense_id: string | null;
            pilot: components["schemas"]["PilotRef"] | null;
            pirep: components["schemas"]["PirepName"] | null;
            route: components["schemas"]["RouteRef"] | null;
            subfleet: components["schemas"]["SubfleetRef"] | null;
        };
        /**
         * Link
         * @description Which screen, and which thing on it.
         */
        Link: {
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /** Screen */
            screen: string;
        };
        /**
         * LiveFlight
         * @description A flight off blocks. There is no telemetry: the position is where the block time puts it on the great circle.
         */
        LiveFlight: {
            aircraft: components["schemas"]["AircraftRef"];
            airline: components["schemas"]["AirlineRef"];
            arrival: components["schemas"]["AirportRef"];
            /**
             * Basis
             * @default great circle by elapsed block time
             */
            basis?: string;
            /** Block Off At */
            block_off_at: string;
            /** Booking Id */
            booking_id: string;
            /** Callsign */
            callsign: string;
            departure: components["schemas"]["AirportRef"];
            /**
             * Estimated
             * @default true
             */
            estimated?: boolean;
            /** Eta */
            eta: string;
            /** Heading Deg */
            heading_deg: number;
            /** Ident */
            ident: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Overdue */
            overdue: boolean;
            pilot: components["schemas"]["PilotRef"];
            /** Progress Percent */
            progress_percent: number;
        };
        /** LiveFlights */
        LiveFlights: {
            /** At */
            at: string;
            /** Items */
            items: components["schemas"]["LiveFlight"][];
        };
        /**
         * LoadAnswer
         * @description ``preview``: the average load; the booking draws the real one.
         */
        LoadAnswer: {
            /** Cargo Kg */
            cargo_kg: number;
            /** Fares */
            fares: components["schemas"]["FareLoad"][];
            /** Formula */
            formula: string;
            /** Load Factor Percent */
            load_factor_percent: number;
            /** Passengers */
            passengers: number;
            /** Passengers Kg */
            passengers_kg: number;
            /** Payload Kg */
            payload_kg: number;
            /** Preview */
            preview: boolean;
        };
        /** Log */
        Log: {
            /** Head */
            head: number;
            /** Head Hash */
            head_hash: string;
        };
        /** Logbook */
        Logbook: {
            /** Items */
            items: components["schemas"]["PirepSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
            totals: components["schemas"]["Totals"];
        };
        /** MaintenanceAnswer */
        MaintenanceAnswer: {
            /** Reason */
            reason: string;
            /** Started At */
            started_at: string;
            /** Until */
            until: string | null;
        };
        /** MaintenanceBody */
        MaintenanceBody: {
            /** Reason */
            reason: string;
            /**
             * Until
             * @description When it is meant to be over.
             * @default null
             */
            until?: string | null;
        };
        /**
         * Making
         * @description ``what``: what is being done, for people; ``done`` of ``total`` steps of it; ``percent`` of all of it.
         */
        Making: {
            /** Began At */
            began_at: string;
            /** Done */
            done: number;
            /**
             * Message
             * @default null
             */
            message?: string | null;
            /** Percent */
            percent: number;
            /**
             * State
             * @enum {string}
             */
            state: "making" | "opening" | "failed";
            /** Total */
            total: number;
            /** What */
            what: string;
        };
        /** MapAircraft */
        MapAircraft: {
            /** Icao */
            icao: string;
            /** Id */
            id: string;
            /** Registration */
            registration: string;
            /** State */
            state: string;
            /** Type Icao */
            type_icao: string;
        };
        /**
         * MapAirport
         * @description ``aircraft`` stand here (those in the air do not), ``routes`` start or end here.
         */
        MapAirport: {
            /** Aircraft */
            aircraft: number;
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Hub */
            hub: boolean;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
            /** Routes */
            routes: number;
        };
        /**
         * MapArc
         * @description The active routes between two airports; ``weekly``: how many departures they have in a week, both ways.
         */
        MapArc: {
            /** Arrival */
            arrival: string;
            /** Both Ways */
            both_ways: boolean;
            /** Departure */
            departure: string;
            /** Routes */
            routes: number;
            /** Weekly */
            weekly: number;
        };
        /**
         * Me
         * @description Who is signed in, what they may do, and the airlines and pilots that are theirs.
         */
        Me: {
            /** Abilities */
            abilities: string[];
            /** Airlines */
            airlines: components["schemas"]["MeAirline"][];
            /** Needs Password Change */
            needs_password_change: boolean;
            /** Pilots */
            pilots: components["schemas"]["PilotOfUser"][];
            preferences: components["schemas"]["MePreferences"] | null;
            user: components["schemas"]["MeUser"];
        };
        /** MeAirline */
        MeAirline: {
            /** Colours */
            colours: {
                [key: string]: string;
            };
            /** Currency */
            currency: string;
            /** Icao */
            icao: string;
            /** Id */
            id: string;
            /** Logo Url */
            logo_url: string | null;
            /** Name */
            name: string;
            /** Number */
            number: number;
        };
        /** MeBody */
        MeBody: {
            /** Display Name */
            display_name: string;
        };
        /**
         * MePreferences
         * @description What the person chose for all their browsers; null where nothing was chosen yet.
         */
        MePreferences: {
            /**
             * Altitude
             * @enum {string}
             */
            altitude: "ft" | "m";
            /**
             * Density
             * @enum {string}
             */
            density: "compact" | "roomy";
            /**
             * Distance
             * @enum {string}
             */
            distance: "nmi" | "km" | "mi";
            /** Language */
            language: string;
            /**
             * Mass
             * @enum {string}
             */
            mass: "kg" | "lb";
            /** Single Keys */
            single_keys: boolean;
            /**
             * Theme
             * @enum {string}
             */
            theme: "light" | "dark" | "system";
            /**
             * Time
             * @enum {string}
             */
            time: "utc" | "local";
        };
        /** MeUser */
        MeUser: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string | null;
            /** Hidden In Public */
            hidden_in_public: boolean;
            /** Id */
            id: string;
            /** Role */
            role: string;
        };
        /** Milestone */
        Milestone: {
            /** At */
            at: string;
            /** Position */
            position: number;
            /** Sentence */
            sentence: string;
        };
        /**
         * MoneyChange
         * @description ``amount_minor``: of an airline's cash, or of what a pilot has earned; below zero is paid or lost.
         */
        MoneyChange: {
            /** Amount Minor */
            amount_minor: number;
            /** Currency */
            currency: string;
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * Party
             * @enum {string}
             */
            party: "airline" | "pilot";
        };
        /**
         * MonthOfPilot
         * @description ``month``: 2026-08; by the time on blocks.
         */
        MonthOfPilot: {
            /** Average Landing Rate Fpm */
            average_landing_rate_fpm: number | null;
            /** Block Minutes */
            block_minutes: number;
            /** Distance Nmi */
            distance_nmi: number;
            /** Flights */
            flights: number;
            /** Month */
            month: string;
        };
        /** MonthOfRoute */
        MonthOfRoute: {
            /** Flights */
            flights: number;
            /** Load Factor Percent */
            load_factor_percent: number | null;
            /** Month */
            month: string;
            /** Net Minor */
            net_minor: number | null;
            /** Passengers */
            passengers: number;
        };
        /** MonthResult */
        MonthResult: {
            /** Cost Minor */
            cost_minor: number;
            /** Income Minor */
            income_minor: number;
            /** Net Minor */
            net_minor: number;
        };
        /** MonthTraffic */
        MonthTraffic: {
            /** Arrivals */
            arrivals: number;
            /** Departures */
            departures: number;
            /** Month */
            month: string;
        };
        /**
         * MovedIn
         * @description ``restarts``: the server ends in a moment and comes back at the same address with the airline; else it does so at
         *     the next start. ``can_sign_in``: the archive has its people's accounts.
         */
        MovedIn: {
            /** Airlines */
            airlines: string[];
            /** Can Sign In */
            can_sign_in: boolean;
            /** Events */
            events: number;
            /** Head Hash */
            head_hash: string;
            /** Restarts */
            restarts: boolean;
        };
        /**
         * Movement
         * @description One scheduled departure or arrival. ``other``: where it goes to or comes from; times at this airport.
         */
        Movement: {
            /** At */
            at: string;
            /** Block Minutes */
            block_minutes: number;
            /** Ident */
            ident: string;
            /** Local */
            local: string;
            /** Note */
            note: string | null;
            other: components["schemas"]["AirportRef"];
            /** Route Id */
            route_id: string;
        };
        /**
         * MyAirline
         * @description ``address``: what to open next. ``status``: active, leaving (it can be looked at only) or suspended.
         */
        MyAirline: {
            /** Address */
            address: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Slug */
            slug: string;
            /** Status */
            status: string;
        };
        /** MyAirlines */
        MyAirlines: {
            /** Airlines */
            airlines: components["schemas"]["MyAirline"][];
        };
        /**
         * MySession
         * @description ``person``: null where nobody has signed in, or with a password only that somebody else has chosen.
         */
        MySession: {
            /** Airlines */
            airlines: components["schemas"]["MyAirline"][];
            person: components["schemas"]["Person"] | null;
        };
        /** MyThings */
        MyThings: {
            /** Bookings */
            bookings: components["schemas"]["HomeBooking"][];
            /** Drafts */
            drafts: components["schemas"]["HomeReport"][];
            pilot: components["schemas"]["HomePilot"] | null;
        };
        /**
         * NeededAnswer
         * @description At least so many aircraft of these subfleets together; no id: of any subfleet.
         */
        NeededAnswer: {
            /** Aircraft */
            aircraft: number;
            /** Routes */
            routes: number;
            /** Subfleet Ids */
            subfleet_ids: string[];
        };
        /** NeededReasonBody */
        NeededReasonBody: {
            /** Reason */
            reason: string;
        };
        /**
         * NewApiKey
         * @description ``key`` is shown this one time; null when the request was said again.
         */
        NewApiKey: {
            /** Id */
            id: string;
            /** Key */
            key: string | null;
            /** Position */
            position: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * NewBranch
         * @description ``at``: as of that moment; ``position``: up to that event; neither: as it is now.
         */
        NewBranch: {
            /**
             * At
             * @default null
             */
            at?: string | null;
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Position
             * @default null
             */
            position?: number | null;
        };
        /** NewCount */
        NewCount: {
            /** Count */
            count: number;
            /**
             * New
             * @enum {string}
             */
            new: "route" | "pair" | "airport";
        };
        /**
         * NewInvitation
         * @description ``token`` and ``url`` are shown this one time; null when the request was said again.
         */
        NewInvitation: {
            /** Id */
            id: string;
            /** Position */
            position: number;
            /** Token */
            token: string | null;
            /** Url */
            url: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * NewTenant
         * @description ``invitation``: the link that makes the owner's account; shown this one time, null when said again.
         */
        NewTenant: {
            /** Address */
            address: string;
            /** Id */
            id: string;
            /** Invitation */
            invitation: string | null;
            /** Position */
            position: number;
            /** Slug */
            slug: string;
        } & {
            [key: string]: unknown;
        };
        /** NewTenantBody */
        NewTenantBody: {
            /** Name */
            name: string;
            /**
             * Owner Email
             * @description Whoever owns the airline: the invitation is for this address.
             */
            owner_email: string;
            /**
             * Slug
             * @description Its name in addresses: small letters, digits and hyphens.
             */
            slug: string;
        };
        /**
         * NewToken
         * @description ``token`` is shown this one time. ``abilities``: what it allows now.
         */
        NewToken: {
            /** Abilities */
            abilities: string[];
            /** Expires At */
            expires_at: string;
            /** Id */
            id: string;
            /** Token */
            token: string;
        };
        /** NewUser */
        NewUser: {
            /** Id */
            id: string;
            /**
             * Pilot Id
             * @default null
             */
            pilot_id?: string | null;
            /** Position */
            position: number;
        } & {
            [key: string]: unknown;
        };
        /** NextDeparture */
        NextDeparture: {
            /** Arrives At */
            arrives_at: string | null;
            /** Arrives Local */
            arrives_local: string | null;
            /** Departs At */
            departs_at: string;
            /** Departs Local */
            departs_local: string;
            /**
             * Note
             * @default null
             */
            note?: string | null;
        };
        /** NextRank */
        NextRank: {
            /** Hours Required */
            hours_required: number;
            /** Id */
            id: string;
            /** Minutes To Go */
            minutes_to_go: number;
            /** Name */
            name: string;
        };
        /** NoQuery */
        NoQuery: Record<string, never>;
        /**
         * Nothing
         * @description An empty answer.
         */
        Nothing: Record<string, never>;
        /** NotImported */
        NotImported: {
            /** Rows */
            rows: number;
            /** Table */
            table: string;
            /** Why */
            why: string;
        };
        /** OpenRouteBody */
        OpenRouteBody: {
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /** Airline Id */
            airline_id: string;
            /**
             * Alternate
             * @default null
             */
            alternate?: string | null;
            /** Arrival */
            arrival: string;
            /**
             * Arrival Time
             * @description Local time at the arrival.
             * @default null
             */
            arrival_time?: string | null;
            /**
             * Block Minutes
             * @default null
             */
            block_minutes?: number | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Code
             * @default null
             */
            code?: string | null;
            /**
             * Days
             * @description Weekdays: Monday 1, Tuesday 2, … Sunday 64, added up.
             * @default null
             */
            days?: number | null;
            /** Departure */
            departure: string;
            /**
             * Departure Time
             * @description Local time at the departure, e.g. 08:30.
             * @default null
             */
            departure_time?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Fares
             * @default null
             */
            fares?: components["schemas"]["RouteFareBody"][] | null;
            /** Flight Number */
            flight_number: number;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /**
             * Leg
             * @default null
             */
            leg?: number | null;
            /**
             * Level Ft
             * @default null
             */
            level_ft?: number | null;
            /**
             * Load Factor Percent
             * @default null
             */
            load_factor_percent?: number | null;
            /**
             * Notes
             * @default null
             */
            notes?: string | null;
            /**
             * Pilot Pay Minor
             * @default null
             */
            pilot_pay_minor?: number | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
            /**
             * Subfleet Ids
             * @default null
             */
            subfleet_ids?: string[] | null;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
            /**
             * @description Open the way back as well, in the same step.
             * @default null
             */
            way_back?: components["schemas"]["ReturnBody"] | null;
        };
        /**
         * Option
         * @description A route and whether it can be flown now, with which aircraft, and why not.
         *
         *     ``aircraft``: the one to take comes first; ``block_minutes`` is what the flight would be planned with then.
         *     ``new``: what of it the pilot has never flown: the route, the pair of airports, or to this airport.
         */
        Option: {
            /** Aircraft */
            aircraft: components["schemas"]["OptionAircraft"][];
            /** Aircraft Ok */
            aircraft_ok: number;
            /** Block Minutes */
            block_minutes: number;
            /** Flyable */
            flyable: boolean;
            /** New */
            new: ("route" | "pair" | "airport")[];
            /** Next Departure At */
            next_departure_at: string | null;
            /** Next Departure Local */
            next_departure_local: string | null;
            /** Reasons */
            reasons: components["schemas"]["ReasonAnswer"][];
            route: components["schemas"]["OptionRoute"];
        };
        /** OptionAircraft */
        OptionAircraft: {
            aircraft: components["schemas"]["AircraftRef"];
            /** Block Minutes */
            block_minutes: number | null;
            /** Location */
            location: string;
            /** Ok */
            ok: boolean;
            /** Reasons */
            reasons: components["schemas"]["ReasonAnswer"][];
            /** State */
            state: string;
        };
        /** OptionalReasonBody */
        OptionalReasonBody: {
            /**
             * Reason
             * @default null
             */
            reason?: string | null;
        };
        /**
         * OptionCounts
         * @description How many flights there would be if only this one filter were set otherwise.
         */
        OptionCounts: {
            /** New */
            new: components["schemas"]["NewCount"][];
            /** Not Ready */
            not_ready: number;
            /** Ready */
            ready: number;
            /** Today */
            today: number;
            /** Types */
            types: components["schemas"]["TypeCount"][];
            /** Within */
            within: components["schemas"]["TimeCount"][];
        };
        /** OptionRoute */
        OptionRoute: {
            airline: components["schemas"]["AirlineRef"];
            alternate: components["schemas"]["AirportRef"] | null;
            arrival: components["schemas"]["AirportRef"];
            /** Arrival Time */
            arrival_time: string | null;
            /** Block Minutes */
            block_minutes: number;
            departure: components["schemas"]["AirportRef"];
            /** Departure Time */
            departure_time: string | null;
            /** Distance Nmi */
            distance_nmi: number;
            /** Flight Type */
            flight_type: string;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Number */
            number: number;
            /** Subfleets */
            subfleets: components["schemas"]["SubfleetRef"][];
        };
        /**
         * Options
         * @description ``hint``: why the list is empty and what to do; ``relaxing`` and ``elsewhere``: what would fill it.
         */
        Options: {
            /** Aircraft Here */
            aircraft_here: components["schemas"]["AircraftHere"][];
            counts: components["schemas"]["OptionCounts"];
            /** Elsewhere */
            elsewhere: components["schemas"]["Elsewhere"][];
            /** Hint */
            hint: string | null;
            /** Items */
            items: components["schemas"]["Option"][];
            location: components["schemas"]["AirportRef"];
            /** Next Cursor */
            next_cursor: string | null;
            pilot: components["schemas"]["PilotRef"];
            /** Relaxing */
            relaxing: components["schemas"]["Relaxing"][];
            /** Total */
            total: number;
        };
        /** OverrideBody */
        OverrideBody: {
            /** Currency */
            currency: string;
            /** Fuel */
            fuel?: components["schemas"]["FuelPrice"][];
            /**
             * Handling Cost Minor
             * @default null
             */
            handling_cost_minor?: number | null;
            /**
             * Notes
             * @default
             */
            notes?: string;
        };
        /** OwnerBody */
        OwnerBody: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             * @description At least 10 characters, and none of the commonest passwords.
             */
            password: string;
        };
        /** OwnerName */
        OwnerName: {
            /** Email */
            email: string;
            /** Name */
            name: string;
        };
        /** Page[AircraftAnswer] */
        Page_AircraftAnswer_: {
            /** Items */
            items: components["schemas"]["AircraftAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[AircraftTypeAnswer] */
        Page_AircraftTypeAnswer_: {
            /** Items */
            items: components["schemas"]["AircraftTypeAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[AirlineAnswer] */
        Page_AirlineAnswer_: {
            /** Items */
            items: components["schemas"]["AirlineAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[AirportRow] */
        Page_AirportRow_: {
            /** Items */
            items: components["schemas"]["AirportRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[ApiKeyRow] */
        Page_ApiKeyRow_: {
            /** Items */
            items: components["schemas"]["ApiKeyRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[BookingAnswer] */
        Page_BookingAnswer_: {
            /** Items */
            items: components["schemas"]["BookingAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[EntrySummary] */
        Page_EntrySummary_: {
            /** Items */
            items: components["schemas"]["EntrySummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[ExpenseAnswer] */
        Page_ExpenseAnswer_: {
            /** Items */
            items: components["schemas"]["ExpenseAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[HistoryEntry] */
        Page_HistoryEntry_: {
            /** Items */
            items: components["schemas"]["HistoryEntry"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[HostedRow] */
        Page_HostedRow_: {
            /** Items */
            items: components["schemas"]["HostedRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[ImportListRow] */
        Page_ImportListRow_: {
            /** Items */
            items: components["schemas"]["ImportListRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[ImportRow] */
        Page_ImportRow_: {
            /** Items */
            items: components["schemas"]["ImportRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[InvitationRow] */
        Page_InvitationRow_: {
            /** Items */
            items: components["schemas"]["InvitationRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[LifeEntry] */
        Page_LifeEntry_: {
            /** Items */
            items: components["schemas"]["LifeEntry"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[PilotAnswer] */
        Page_PilotAnswer_: {
            /** Items */
            items: components["schemas"]["PilotAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[PirepSummary] */
        Page_PirepSummary_: {
            /** Items */
            items: components["schemas"]["PirepSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[RankAnswer] */
        Page_RankAnswer_: {
            /** Items */
            items: components["schemas"]["RankAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[RouteAnswer] */
        Page_RouteAnswer_: {
            /** Items */
            items: components["schemas"]["RouteAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[SessionRow] */
        Page_SessionRow_: {
            /** Items */
            items: components["schemas"]["SessionRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[SubfleetAnswer] */
        Page_SubfleetAnswer_: {
            /** Items */
            items: components["schemas"]["SubfleetAnswer"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** Page[UserRow] */
        Page_UserRow_: {
            /** Items */
            items: components["schemas"]["UserRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** PasswordBody */
        PasswordBody: {
            /**
             * Current Password
             * Format: password
             */
            current_password: string;
            /**
             * New Password
             * Format: password
             * @description At least 10 characters, and none of the commonest passwords.
             */
            new_password: string;
        };
        /**
         * PatternBody
         * @description ``times``: when each round of departures begins at the hub, local; none for routes at any time.
         *     ``spacing_minutes``: between one spoke and the next of a round.
         */
        PatternBody: {
            /**
             * Both Ways
             * @default true
             */
            both_ways?: boolean;
            /**
             * Days
             * @default 127
             */
            days?: number;
            /**
             * First Number
             * @default 1
             */
            first_number?: number;
            /** Hubs */
            hubs: string[];
            /**
             * Number Step
             * @default 2
             */
            number_step?: number;
            /**
             * Odd Out Even Back
             * @default true
             */
            odd_out_even_back?: boolean;
            /**
             * Spacing Minutes
             * @default 0
             */
            spacing_minutes?: number;
            /** Spokes */
            spokes: string[];
            /** Subfleet Ids */
            subfleet_ids?: string[];
            /** Times */
            times?: string[];
        };
        /**
         * PendingAnswer
         * @description A restore that takes effect at the next start.
         */
        PendingAnswer: {
            /** Events */
            events: number;
            /** Made At */
            made_at: string;
            /** Source */
            source: string;
        };
        /**
         * PerformanceAnswer
         * @description ``net_minor`` of a month is null for those who may not see the finances.
         */
        PerformanceAnswer: {
            /** Aircraft */
            aircraft: components["schemas"]["AircraftForRoute"][];
            /** Currency */
            currency: string;
            /** Flights */
            flights: components["schemas"]["FlightOnRoute"][];
            /** Months */
            months: components["schemas"]["MonthOfRoute"][];
            /** Open Bookings */
            open_bookings: number;
            /** Pilots */
            pilots: components["schemas"]["PilotOnRoute"][];
        };
        /**
         * Person
         * @description Who opens a further airline without saying who they are.
         */
        Person: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
        };
        /** Persons */
        Persons: {
            /** Persons */
            persons: string[];
        };
        /**
         * PilotAnswer
         * @description ``balance_minor`` is null for whom it does not concern; hours are in minutes.
         */
        PilotAnswer: {
            /** Actions */
            actions: string[];
            airline: components["schemas"]["AirlineRef"];
            /** Awards */
            awards: components["schemas"]["AwardAnswer"][];
            /** Balance Minor */
            balance_minor: number | null;
            /** Block Minutes */
            block_minutes: number;
            /** Currency */
            currency: string;
            /** Flights */
            flights: number;
            home: components["schemas"]["AirportRef"];
            /** Id */
            id: string;
            /** Joined At */
            joined_at: string;
            last_flight: components["schemas"]["LastFlight"] | null;
            leave: components["schemas"]["LeaveAnswer"] | null;
            location: components["schemas"]["AirportRef"];
            /** Name */
            name: string;
            next_rank: components["schemas"]["NextRank"] | null;
            /** Number */
            number: number;
            /** Pilot Number */
            pilot_number: string;
            rank: components["schemas"]["RankOfPilot"];
            /** Status */
            status: string;
            /** Status Reason */
            status_reason: string | null;
            /** Status Since */
            status_since: string;
            /** Total Minutes */
            total_minutes: number;
            /** Transfer Minutes */
            transfer_minutes: number;
            /** Updated At */
            updated_at: string;
            /** User Id */
            user_id: string;
        };
        /**
         * PilotBody
         * @description The user starts as a pilot of this airline.
         */
        PilotBody: {
            /**
             * Activate
             * @default true
             */
            activate?: boolean;
            /** Airline Id */
            airline_id: string;
            /** Home Airport */
            home_airport: string;
            /**
             * Pilot Number
             * @default null
             */
            pilot_number?: number | null;
            /**
             * Rank Id
             * @default null
             */
            rank_id?: string | null;
            /**
             * Transfer Minutes
             * @default 0
             */
            transfer_minutes?: number;
        };
        /**
         * PilotOfUser
         * @description A user's pilot record in one airline.
         */
        PilotOfUser: {
            airline: components["schemas"]["AirlineRef"];
            /** Id */
            id: string;
            location: components["schemas"]["AirportRef"];
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Pilot Number */
            pilot_number: string;
            rank: components["schemas"]["RankName"];
            /** Status */
            status: string;
        };
        /** PilotOnRoute */
        PilotOnRoute: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Last At */
            last_at: string | null;
            pilot: components["schemas"]["PilotRef"];
        };
        /**
         * PilotRef
         * @description The small form of a pilot that answers embed. ``pilot_number``: as people see it, e.g. VAM0001.
         */
        PilotRef: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Pilot Number */
            pilot_number: string;
        };
        /**
         * PilotStatistics
         * @description Accepted flights only. ``days``: those of the last 53 weeks with a flight; ``landings``: the latest 400.
         */
        PilotStatistics: {
            /** Airports */
            airports: components["schemas"]["AirportVisited"][];
            /** Awards */
            awards: components["schemas"]["EarnedAward"][];
            /** Awards To Come */
            awards_to_come: components["schemas"]["AwardProgress"][];
            /** By Aircraft */
            by_aircraft: components["schemas"]["AircraftFlown"][];
            /** By Month */
            by_month: components["schemas"]["MonthOfPilot"][];
            /** By Subfleet */
            by_subfleet: components["schemas"]["SubfleetFlown"][];
            /** By Type */
            by_type: components["schemas"]["TypeFlown"][];
            /** Countries */
            countries: components["schemas"]["CountryVisited"][];
            /** Days */
            days: components["schemas"]["DayFlown"][];
            /** Days Flown */
            days_flown: number;
            /** Landings */
            landings: components["schemas"]["Landing"][];
            /** Legs */
            legs: components["schemas"]["LegFlown"][];
            punctuality: components["schemas"]["Punctuality"] | null;
            rank: components["schemas"]["RankProgress"];
            records: components["schemas"]["Records"];
            streaks: components["schemas"]["Streaks"];
            /** Today */
            today: string;
            totals: components["schemas"]["Sums"];
        };
        /** Pirep */
        Pirep: {
            /** Actions */
            actions: string[];
            aircraft: components["schemas"]["AircraftRef"];
            airline: components["schemas"]["AirlineRef"];
            /** Amendments */
            amendments: components["schemas"]["Amended"][];
            arrival: components["schemas"]["AirportRef"];
            /** Block Fuel Kg */
            block_fuel_kg: number | null;
            /** Block Minutes */
            block_minutes: number | null;
            /** Block Off At */
            block_off_at: string | null;
            /** Block On At */
            block_on_at: string | null;
            /** Booking Id */
            booking_id: string | null;
            /** Callsign */
            callsign: string;
            /** Cargo Kg */
            cargo_kg: number;
            /** Comment List */
            comment_list: components["schemas"]["CommentAnswer"][];
            /** Comments */
            comments: number;
            /** Created At */
            created_at: string;
            /** Cruise Level Ft */
            cruise_level_ft: number | null;
            /** Currency */
            currency: string | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: components["schemas"]["UserRef"] | string | null;
            decision: components["schemas"]["Deciding"] | null;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Diverted */
            diverted: boolean;
            /** Duplicates */
            duplicates: components["schemas"]["Duplicate"][];
            effects: components["schemas"]["Effects"] | null;
            /** Ended Reason */
            ended_reason: string | null;
            /** Fares */
            fares: components["schemas"]["FareSold"][];
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Filed At */
            filed_at: string | null;
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /** Findings Failed */
            findings_failed: number;
            /** Flight Minutes */
            flight_minutes: number | null;
            /** Flight Number */
            flight_number: number | null;
            /** Flight Type */
            flight_type: string;
            /** Fuel Remaining Kg */
            fuel_remaining_kg: number | null;
            /** Fuel Used Kg */
            fuel_used_kg: number | null;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Landing At */
            landing_at: string | null;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Link Token */
            link_token: string | null;
            /** Load Factor Percent */
            load_factor_percent: number | null;
            /** Passengers */
            passengers: number;
            /** Pay Minor */
            pay_minor: number | null;
            pilot: components["schemas"]["PilotRef"];
            planned: components["schemas"]["Planned"] | null;
            planned_arrival: components["schemas"]["AirportRef"];
            planned_times: components["schemas"]["PlannedTimes"] | null;
            recorded: components["schemas"]["Recorded"] | null;
            /** Remarks */
            remarks: string;
            /** Result Minor */
            result_minor: number | null;
            route: components["schemas"]["RouteRef"] | null;
            /** Route Text */
            route_text: string;
            /** Source */
            source: string;
            /** State */
            state: string;
            /** Takeoff At */
            takeoff_at: string | null;
            /** Track */
            track: [
                number,
                number
            ][];
            /** Updated At */
            updated_at: string;
            usual: components["schemas"]["Usual"];
        };
        /** PirepBody */
        PirepBody: {
            /**
             * Aircraft Id
             * @default null
             */
            aircraft_id?: string | null;
            /**
             * Airline Id
             * @default null
             */
            airline_id?: string | null;
            /**
             * Arrival
             * @description Where it really landed; as planned when left out.
             * @default null
             */
            arrival?: string | null;
            /**
             * Block Fuel Kg
             * @default null
             */
            block_fuel_kg?: number | null;
            /**
             * Block Off At
             * @default null
             */
            block_off_at?: string | null;
            /**
             * Block On At
             * @default null
             */
            block_on_at?: string | null;
            /**
             * Booking Id
             * @description The booked flight; the next fields are for one without.
             * @default null
             */
            booking_id?: string | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Cruise Level Ft
             * @default null
             */
            cruise_level_ft?: number | null;
            /**
             * Departure
             * @default null
             */
            departure?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Draft
             * @description Keep it, do not hand it in.
             * @default false
             */
            draft?: boolean;
            /**
             * Fares
             * @description As booked when left out.
             * @default null
             */
            fares?: components["schemas"]["FareCount"][] | null;
            /**
             * Fields
             * @description Further facts by name.
             * @default null
             */
            fields?: {
                [key: string]: string;
            } | null;
            /**
             * Flight Number
             * @default null
             */
            flight_number?: number | null;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /**
             * Fuel Used Kg
             * @default null
             */
            fuel_used_kg?: number | null;
            /**
             * Landing At
             * @default null
             */
            landing_at?: string | null;
            /**
             * Landing Rate Fpm
             * @description Negative downwards: -180 is 180 ft/min down.
             * @default null
             */
            landing_rate_fpm?: number | null;
            /**
             * Pilot Id
             * @description Your own pilot record; needed only with several in the airline.
             * @default null
             */
            pilot_id?: string | null;
            /**
             * Planned Arrival
             * @default null
             */
            planned_arrival?: string | null;
            /**
             * Remarks
             * @default null
             */
            remarks?: string | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
            /**
             * Takeoff At
             * @default null
             */
            takeoff_at?: string | null;
        };
        /**
         * PirepCheck
         * @description ``becomes``: what filing would make of it now: accepted at once, or filed for staff to look at; None while
         *     ``faults`` stand in the way.
         */
        PirepCheck: {
            /** Becomes */
            becomes: ("accepted" | "filed") | null;
            /** Faults */
            faults: components["schemas"]["Fault"][];
            /** Findings */
            findings: components["schemas"]["Finding"][];
        };
        /** PirepName */
        PirepName: {
            /** Id */
            id: string;
            /** Ident */
            ident: string;
        };
        /**
         * PirepSummary
         * @description A report in a list. Of a draft, what is not written yet is null.
         */
        PirepSummary: {
            /** Actions */
            actions: string[];
            aircraft: components["schemas"]["AircraftRef"];
            airline: components["schemas"]["AirlineRef"];
            arrival: components["schemas"]["AirportRef"];
            /** Block Minutes */
            block_minutes: number | null;
            /** Block Off At */
            block_off_at: string | null;
            /** Block On At */
            block_on_at: string | null;
            /** Booking Id */
            booking_id: string | null;
            /** Callsign */
            callsign: string;
            /** Comments */
            comments: number;
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: components["schemas"]["UserRef"] | string | null;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Diverted */
            diverted: boolean;
            /** Filed At */
            filed_at: string | null;
            /** Findings Failed */
            findings_failed: number;
            /** Flight Minutes */
            flight_minutes: number | null;
            /** Flight Number */
            flight_number: number | null;
            /** Flight Type */
            flight_type: string;
            /** Fuel Used Kg */
            fuel_used_kg: number | null;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Pay Minor */
            pay_minor: number | null;
            pilot: components["schemas"]["PilotRef"];
            planned_arrival: components["schemas"]["AirportRef"];
            /** Result Minor */
            result_minor: number | null;
            route: components["schemas"]["RouteRef"] | null;
            /** Source */
            source: string;
            /** State */
            state: string;
            /** Updated At */
            updated_at: string;
        };
        /**
         * PlanAnswer
         * @description ``unknown``: codes that are no airport's; ``left_out``: rows past what one plan may have, or without a number.
         */
        PlanAnswer: {
            /** Left Out */
            left_out: number;
            /** Rows */
            rows: components["schemas"]["PlanRowAnswer"][];
            /** Seal */
            seal: string;
            totals: components["schemas"]["TotalsAnswer"];
            /** Unknown */
            unknown: string[];
        };
        /**
         * PlanBody
         * @description Either a pattern to make rows of, or rows that were edited and are to be checked again.
         */
        PlanBody: {
            /** Airline Id */
            airline_id: string;
            /** @default null */
            pattern?: components["schemas"]["PatternBody"] | null;
            /**
             * Rows
             * @default null
             */
            rows?: components["schemas"]["RowBody"][] | null;
            terms?: components["schemas"]["TermsBody"];
            /**
             * Turnaround Minutes
             * @default 45
             */
            turnaround_minutes?: number;
        };
        /** PlanEnd */
        PlanEnd: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
            /** Timezone */
            timezone: string;
        };
        /**
         * PlanLine
         * @description Minutes of the block time, with the formula and its numbers.
         */
        PlanLine: {
            /** Formula */
            formula: string;
            /** Minutes */
            minutes: number;
            /** Name */
            name: string;
        };
        /** Planned */
        Planned: {
            /** Alternate */
            alternate: string | null;
            /** Block Fuel Kg */
            block_fuel_kg: number | null;
            /** Block Minutes */
            block_minutes: number | null;
            /** Distance Nmi */
            distance_nmi: number | null;
        };
        /**
         * PlannedTimes
         * @description As it was booked.
         */
        PlannedTimes: {
            /** Block Off At */
            block_off_at: string;
            /** Block On At */
            block_on_at: string;
        };
        /** PlanningAirport */
        PlanningAirport: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Timezone */
            timezone: string;
        };
        /**
         * PlanRowAnswer
         * @description ``arrival_days``: how many calendar days after the departure's it arrives, by the clocks there.
         */
        PlanRowAnswer: {
            arrival: components["schemas"]["PlanEnd"] | null;
            /** Arrival Code */
            arrival_code: string;
            /** Arrival Days */
            arrival_days: number;
            /** Arrival Time */
            arrival_time: string | null;
            /** Block Entered */
            block_entered: boolean;
            /** Block Minutes */
            block_minutes: number | null;
            /** Can Be */
            can_be: boolean;
            /** Checks */
            checks: components["schemas"]["vamgr__network__api_bulk__CheckAnswer"][];
            /** Days */
            days: number;
            departure: components["schemas"]["PlanEnd"] | null;
            /** Departure Code */
            departure_code: string;
            /** Departure Time */
            departure_time: string | null;
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Flight Number */
            flight_number: number;
            /** Ident */
            ident: string;
            /** Subfleet Ids */
            subfleet_ids: string[];
        };
        /** PlanWarning */
        PlanWarning: {
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /**
         * Platform
         * @description ``hosted``: many airlines are served here, each under its own address. ``base_domain``: under names in it.
         */
        Platform: {
            /** Base Domain */
            base_domain: string | null;
            /** Hosted */
            hosted: boolean;
            /** Sign Up */
            sign_up: boolean;
            /** Version */
            version: string;
        };
        /** PlatformSignIn */
        PlatformSignIn: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * PlatformSystem
         * @description ``stopped``: the first 500. ``partitions``: null where one process does everything.
         */
        PlatformSystem: {
            /** Jobs */
            jobs: components["schemas"]["StandingJob"][];
            /** Partitions */
            partitions: components["schemas"]["StandingPartition"][] | null;
            /** Policies */
            policies: components["schemas"]["StandingPolicy"][];
            /** Projections */
            projections: components["schemas"]["StandingProjection"][];
            /** Stopped */
            stopped: components["schemas"]["StoppedHere"][];
            /** Version */
            version: string;
        };
        /** PolicyAnswer */
        PolicyAnswer: {
            error: components["schemas"]["Stopped"] | null;
            /** Lag */
            lag: number;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Status */
            status: string;
        };
        /**
         * PreferencesBody
         * @description All of them; what is left out is as it is at first.
         */
        PreferencesBody: {
            /**
             * Altitude
             * @default ft
             * @enum {string}
             */
            altitude?: "ft" | "m";
            /**
             * Density
             * @default compact
             * @enum {string}
             */
            density?: "compact" | "roomy";
            /**
             * Distance
             * @default nmi
             * @enum {string}
             */
            distance?: "nmi" | "km" | "mi";
            /**
             * Language
             * @description Empty for the browser's own.
             * @default
             */
            language?: string;
            /**
             * Mass
             * @default kg
             * @enum {string}
             */
            mass?: "kg" | "lb";
            /**
             * Single Keys
             * @description Whether single letters are keys of the pages.
             * @default true
             */
            single_keys?: boolean;
            /**
             * Theme
             * @default system
             * @enum {string}
             */
            theme?: "light" | "dark" | "system";
            /**
             * Time
             * @default utc
             * @enum {string}
             */
            time?: "utc" | "local";
        };
        /**
         * Prefill
         * @description The fields of a report with a booking, and the briefing beside them.
         */
        Prefill: {
            /** Arrival */
            arrival: string;
            /** Block Fuel Kg */
            block_fuel_kg: number | null;
            /** Block Off At */
            block_off_at: string;
            /** Block On At */
            block_on_at: string;
            /** Booking Id */
            booking_id: string;
            briefing: components["schemas"]["Briefing"];
            /** Callsign */
            callsign: string;
            /** Cruise Level Ft */
            cruise_level_ft: number | null;
            /** Distance Nmi */
            distance_nmi: number;
            /** Fares */
            fares: components["schemas"]["FareFilled"][];
            /** Flight Type */
            flight_type: string;
            /** Fuel Used Kg */
            fuel_used_kg: number | null;
            /** Landing At */
            landing_at: string;
            /** Pirep Id */
            pirep_id: string | null;
            /** Route Text */
            route_text: string;
            /** Takeoff At */
            takeoff_at: string;
        };
        /**
         * Problem
         * @description RFC 9457. ``type`` is stable (``/problems/<slug>``); ``detail`` says what to do.
         */
        Problem: {
            /** Detail */
            detail: string;
            /**
             * Errors
             * @default []
             */
            errors?: components["schemas"]["ProblemField"][];
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProblemField
         * @description One sentence on one field of the input, by its dotted path (``fares.0.price_minor``).
         */
        ProblemField: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /** ProfitAndLoss */
        ProfitAndLoss: {
            /** Accounts */
            accounts: components["schemas"]["AccountName"][];
            /** Currency */
            currency: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Groups */
            groups: components["schemas"]["ProfitGroup"][];
            /**
             * Months
             * @description YYYY-MM, in order; only when grouped by account.
             */
            months: string[];
            /**
             * To
             * Format: date
             */
            to: string;
            totals: components["schemas"]["ProfitGroup"];
        };
        /**
         * ProfitGroup
         * @description ``by_account``: income is positive, costs are negative. ``by_month``: of an account, what it came to.
         */
        ProfitGroup: {
            /** Block Minutes */
            block_minutes: number;
            /** By Account */
            by_account: {
                [key: string]: number;
            };
            /** By Month */
            by_month?: {
                [key: string]: number;
            };
            /** Cost Minor */
            cost_minor: number;
            /** Flights */
            flights: number;
            /** Income Minor */
            income_minor: number;
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Net Minor */
            net_minor: number;
            /** Topic */
            topic: string | null;
        };
        /**
         * ProfitMonth
         * @description ``by_account``: income is positive, costs are negative.
         */
        ProfitMonth: {
            /** Block Minutes */
            block_minutes: number;
            /** By Account */
            by_account: {
                [key: string]: number;
            };
            /** Cost Minor */
            cost_minor: number;
            /** Income Minor */
            income_minor: number;
            /** Month */
            month: string;
            /** Net Minor */
            net_minor: number;
        };
        /**
         * ProjectionAnswer
         * @description ``lag`` in events. ``status``: live | parked | building | outdated.
         */
        ProjectionAnswer: {
            /** Area */
            area: string;
            error: components["schemas"]["Stopped"] | null;
            /** Generation */
            generation: number;
            /** Lag */
            lag: number;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Status */
            status: string;
            /** Version */
            version: number;
        };
        /** Promotion */
        Promotion: {
            /** From Rank */
            from_rank: string;
            pilot: components["schemas"]["PilotRef"];
            /** To Rank */
            to_rank: string;
            /** Total Minutes */
            total_minutes: number;
        };
        /**
         * PublicAirline
         * @description ``statistics`` and ``latest`` are null where the airline keeps them to itself.
         */
        PublicAirline: {
            /** Callsign */
            callsign: string;
            /** Code */
            code: string;
            colours: components["schemas"]["PublicColours"];
            /** Country */
            country: string;
            counts: components["schemas"]["PublicCounts"];
            /** Fleet */
            fleet: components["schemas"]["PublicSubfleet"][];
            /** Founded At */
            founded_at: string;
            /** Hubs */
            hubs: components["schemas"]["AirportRef"][];
            /** Introduction */
            introduction: string;
            join: components["schemas"]["PublicJoin"];
            /** Latest */
            latest: components["schemas"]["PublicFlight"][] | null;
            /** Logo Url */
            logo_url: string | null;
            map: components["schemas"]["PublicMap"];
            /** Name */
            name: string;
            /** Shows Live Flights */
            shows_live_flights: boolean;
            /** Shows Roster */
            shows_roster: boolean;
            statistics: components["schemas"]["PublicStatistics"] | null;
        };
        /** PublicAirport */
        PublicAirport: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Hub */
            hub: boolean;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
            /** Routes */
            routes: number;
        };
        /**
         * PublicCard
         * @description An airline in the list of those here. ``code``: its ICAO designator, which is its page's address.
         */
        PublicCard: {
            /** Code */
            code: string;
            colours: components["schemas"]["PublicColours"];
            /** Country */
            country: string;
            counts: components["schemas"]["PublicCounts"];
            /** Hubs */
            hubs: components["schemas"]["AirportRef"][];
            /** Introduction */
            introduction: string;
            /** Logo Url */
            logo_url: string | null;
            /** Name */
            name: string;
        };
        /** PublicColours */
        PublicColours: {
            /** Accent */
            accent: string;
            /** Primary */
            primary: string;
        };
        /**
         * PublicCounts
         * @description Active routes and the airports that they touch, aircraft that are there, pilots that have not left.
         */
        PublicCounts: {
            /** Aircraft */
            aircraft: number;
            /** Airports */
            airports: number;
            /** Pilots */
            pilots: number;
            /** Routes */
            routes: number;
        };
        /** PublicDirectory */
        PublicDirectory: {
            /** Items */
            items: components["schemas"]["PublicCard"][];
        };
        /**
         * PublicFlight
         * @description An accepted flight. ``pilot``: null where the pilot is not named.
         */
        PublicFlight: {
            arrival: components["schemas"]["AirportRef"];
            /** Block Minutes */
            block_minutes: number | null;
            /** Block On At */
            block_on_at: string | null;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Ident */
            ident: string;
            /** Pilot */
            pilot: string | null;
            /** Registration */
            registration: string;
            /** Type Icao */
            type_icao: string;
        };
        /**
         * PublicJoin
         * @description ``link``: where to ask, a web address or mailto:.
         */
        PublicJoin: {
            /** Link */
            link: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "closed" | "invitation" | "open";
            /** Text */
            text: string;
        };
        /**
         * PublicLeg
         * @description Two airports with a route between them, in either direction.
         */
        PublicLeg: {
            /** Arrival */
            arrival: string;
            /** Departure */
            departure: string;
        };
        /**
         * PublicLiveFlight
         * @description A flight off blocks, with its estimated position. ``pilot``: null where the pilot is not named.
         */
        PublicLiveFlight: {
            arrival: components["schemas"]["AirportRef"];
            /** Block Off At */
            block_off_at: string;
            /** Callsign */
            callsign: string;
            departure: components["schemas"]["AirportRef"];
            /** Eta */
            eta: string;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Overdue */
            overdue: boolean;
            /** Pilot */
            pilot: string | null;
            /** Progress Percent */
            progress_percent: number;
            /** Registration */
            registration: string;
            /** Type Icao */
            type_icao: string;
        };
        /** PublicLiveFlights */
        PublicLiveFlights: {
            /** At */
            at: string;
            /** Items */
            items: components["schemas"]["PublicLiveFlight"][];
        };
        /** PublicMap */
        PublicMap: {
            /** Airports */
            airports: components["schemas"]["PublicAirport"][];
            /** Legs */
            legs: components["schemas"]["PublicLeg"][];
        };
        /** PublicMonth */
        PublicMonth: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Month */
            month: string;
        };
        /** PublicNameBody */
        PublicNameBody: {
            /**
             * Hidden
             * @description Left out of what the airlines show to the public.
             */
            hidden: boolean;
        };
        /**
         * PublicPilot
         * @description ``block_minutes``: with those that were brought along.
         */
        PublicPilot: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            home: components["schemas"]["AirportRef"];
            /** Name */
            name: string;
            /** Pilot Number */
            pilot_number: string;
            /** Rank Name */
            rank_name: string;
        };
        /** PublicRoster */
        PublicRoster: {
            /** Items */
            items: components["schemas"]["PublicPilot"][];
        };
        /**
         * PublicStatistics
         * @description Of all accepted flights; ``months``: the last twelve, the oldest first.
         */
        PublicStatistics: {
            /** Block Minutes */
            block_minutes: number;
            /** Distance Nmi */
            distance_nmi: number;
            /** Flights */
            flights: number;
            /** Months */
            months: components["schemas"]["PublicMonth"][];
            /** Passengers */
            passengers: number;
        };
        /** PublicSubfleet */
        PublicSubfleet: {
            /** Name */
            name: string;
            /** Registrations */
            registrations: string[];
            /** Type Icao */
            type_icao: string;
        };
        /**
         * Punctuality
         * @description Block time against the plan, over the flights that have one. ``on_plan``: at most 15 min longer than planned.
         */
        Punctuality: {
            /** Average Difference Minutes */
            average_difference_minutes: number;
            /** Flights */
            flights: number;
            /** On Plan */
            on_plan: number;
        };
        /**
         * QuoteAnswer
         * @description ``cash_minor`` and ``affordable`` are null without finance.view.
         */
        QuoteAnswer: {
            /** Affordable */
            affordable: boolean | null;
            /** Basis */
            basis: string;
            /** Cash Minor */
            cash_minor: number | null;
            /** Currency */
            currency: string;
            /** Price Minor */
            price_minor: number;
            type: components["schemas"]["AircraftTypeAnswer"];
        };
        /** RankAnswer */
        RankAnswer: {
            /** Actions */
            actions: string[];
            airline: components["schemas"]["AirlineRef"];
            /** Auto Accept Acars */
            auto_accept_acars: boolean;
            /** Auto Accept Manual */
            auto_accept_manual: boolean;
            /** Auto Promote */
            auto_promote: boolean;
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string;
            /** Hours Required */
            hours_required: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pay Per Hour Acars Minor */
            pay_per_hour_acars_minor: number;
            /** Pay Per Hour Manual Minor */
            pay_per_hour_manual_minor: number;
            /** Pilots */
            pilots: number;
            /** Subfleets */
            subfleets: components["schemas"]["RankSubfleetAnswer"][];
            /** Updated At */
            updated_at: string;
        };
        /** RankBody */
        RankBody: {
            /** Airline Id */
            airline_id: string;
            /**
             * Auto Accept Acars
             * @default null
             */
            auto_accept_acars?: boolean | null;
            /**
             * Auto Accept Manual
             * @default null
             */
            auto_accept_manual?: boolean | null;
            /**
             * Auto Promote
             * @default null
             */
            auto_promote?: boolean | null;
            /** Hours Required */
            hours_required: number;
            /** Name */
            name: string;
            /** Pay Per Hour Acars Minor */
            pay_per_hour_acars_minor: number;
            /** Pay Per Hour Manual Minor */
            pay_per_hour_manual_minor: number;
            /**
             * Subfleets
             * @description Empty: all may be flown.
             * @default null
             */
            subfleets?: components["schemas"]["RankSubfleetBody"][] | null;
        };
        /** RankName */
        RankName: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** RankOfPilot */
        RankOfPilot: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Placed By Staff */
            placed_by_staff: boolean;
        };
        /** RankOfPilotBody */
        RankOfPilotBody: {
            /** Rank Id */
            rank_id: string;
            /** Reason */
            reason: string;
        };
        /**
         * RankPreview
         * @description ``problem``: why it could not be saved; null when it could. ``promotions``: whom the next flight would promote
         *     then, and would not promote today.
         */
        RankPreview: {
            /** Ladder */
            ladder: components["schemas"]["RankStepPreview"][];
            /** Problem */
            problem: string | null;
            /** Promotions */
            promotions: components["schemas"]["Promotion"][];
        };
        /**
         * RankProgress
         * @description ``position`` counts from 1, the lowest, to ``of``. ``begins_at_hours``: where the present rank begins.
         *     ``next``: null at the top.
         */
        RankProgress: {
            /** Begins At Hours */
            begins_at_hours: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
            next: components["schemas"]["RankStep"] | null;
            /** Of */
            of: number;
            /** Position */
            position: number;
            /** Recent Minutes */
            recent_minutes: number;
            /** Total Minutes */
            total_minutes: number;
        };
        /**
         * RankStep
         * @description ``expected_on``: at the pace of the last 90 days; null when that leads nowhere within ten years.
         */
        RankStep: {
            /** Expected On */
            expected_on: string | null;
            /** Hours Required */
            hours_required: number;
            /** Id */
            id: string;
            /** Minutes To Go */
            minutes_to_go: number;
            /** Name */
            name: string;
        };
        /**
         * RankStepPreview
         * @description ``to_hours``: where the next rank begins; null at the top. ``pilots``: who holds it today.
         */
        RankStepPreview: {
            /** Auto Promote */
            auto_promote: boolean;
            /** From Hours */
            from_hours: number;
            /** Id */
            id: string | null;
            /** Name */
            name: string;
            /** Pilots */
            pilots: number;
            /** To Hours */
            to_hours: number | null;
        };
        /** RankSubfleetAnswer */
        RankSubfleetAnswer: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Pay Acars Minor */
            pay_acars_minor: number | null;
            /** Pay Acars Percent */
            pay_acars_percent: number | null;
            /** Pay Manual Minor */
            pay_manual_minor: number | null;
            /** Pay Manual Percent */
            pay_manual_percent: number | null;
            /** Type Icao */
            type_icao: string;
        };
        /**
         * RankSubfleetBody
         * @description A subfleet that the rank may fly. Pay of its own is an amount per hour or a percentage of the rank's.
         */
        RankSubfleetBody: {
            /**
             * Pay Acars Minor
             * @default null
             */
            pay_acars_minor?: number | null;
            /**
             * Pay Acars Percent
             * @default null
             */
            pay_acars_percent?: number | null;
            /**
             * Pay Manual Minor
             * @default null
             */
            pay_manual_minor?: number | null;
            /**
             * Pay Manual Percent
             * @default null
             */
            pay_manual_percent?: number | null;
            /** Subfleet Id */
            subfleet_id: string;
        };
        /** RankTermsBody */
        RankTermsBody: {
            /**
             * Auto Accept Acars
             * @default null
             */
            auto_accept_acars?: boolean | null;
            /**
             * Auto Accept Manual
             * @default null
             */
            auto_accept_manual?: boolean | null;
            /**
             * Auto Promote
             * @default null
             */
            auto_promote?: boolean | null;
            /**
             * Hours Required
             * @default null
             */
            hours_required?: number | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Pay Per Hour Acars Minor
             * @default null
             */
            pay_per_hour_acars_minor?: number | null;
            /**
             * Pay Per Hour Manual Minor
             * @default null
             */
            pay_per_hour_manual_minor?: number | null;
            /**
             * Subfleets
             * @description Empty: all may be flown.
             * @default null
             */
            subfleets?: components["schemas"]["RankSubfleetBody"][] | null;
        };
        /**
         * Reason
         * @description Why rows of a table did not come as they were. ``examples``: which rows, at most twenty.
         */
        Reason: {
            /** Count */
            count: number;
            /** Examples */
            examples: string[];
            /**
             * Fate
             * @enum {string}
             */
            fate: "adjusted" | "skipped";
            /** Sentence */
            sentence: string;
        };
        /**
         * ReasonAnswer
         * @description Why something cannot be flown now, and what would cure it.
         */
        ReasonAnswer: {
            /** Code */
            code: string;
            /** Cure */
            cure: string | null;
            /** Message */
            message: string;
        };
        /**
         * Rebuilding
         * @description ``running``: it goes on; what is built shows in ``building``.
         */
        Rebuilding: {
            /** Name */
            name: string;
            /** Running */
            running: boolean;
        };
        /** Received */
        Received: {
            /** Received Bytes */
            received_bytes: number;
        };
        /**
         * Recorded
         * @description What the recorded track of a flight says in short; all of it under `/pireps/{id}/track`. ``source``: added here,
         *     or brought along from phpVMS (then the other facts come with the track).
         */
        Recorded: {
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * First At
             * @default null
             */
            first_at?: string | null;
            /**
             * Format
             * @default null
             */
            format?: string | null;
            /**
             * Last At
             * @default null
             */
            last_at?: string | null;
            /**
             * Max Altitude Ft
             * @default null
             */
            max_altitude_ft?: number | null;
            /**
             * Max Ground Speed Kt
             * @default null
             */
            max_ground_speed_kt?: number | null;
            /**
             * Points
             * @default null
             */
            points?: number | null;
            /**
             * Size Bytes
             * @default null
             */
            size_bytes?: number | null;
            /**
             * Source
             * @enum {string}
             */
            source: "recorded" | "phpvms";
        };
        /**
         * RecordFlight
         * @description ``value``: in the unit of the record's name.
         */
        RecordFlight: {
            /** Arrival */
            arrival: string;
            /** Block On At */
            block_on_at: string;
            /** Departure */
            departure: string;
            /** Ident */
            ident: string;
            /** Pirep Id */
            pirep_id: string;
            /** Value */
            value: number;
        };
        /**
         * Records
         * @description Null where no flight has the figure.
         */
        Records: {
            busiest_month: components["schemas"]["MonthOfPilot"] | null;
            farthest_nmi: components["schemas"]["RecordFlight"] | null;
            first: components["schemas"]["RecordFlight"] | null;
            last: components["schemas"]["RecordFlight"] | null;
            longest_block_minutes: components["schemas"]["RecordFlight"] | null;
            most_passengers: components["schemas"]["RecordFlight"] | null;
            shortest_block_minutes: components["schemas"]["RecordFlight"] | null;
            smoothest_landing_fpm: components["schemas"]["RecordFlight"] | null;
        };
        /**
         * Relaxing
         * @description Without this one filter there would be ``count`` flights; ``least``: of those the fewest block minutes, or the
         *     fewest nautical miles.
         */
        Relaxing: {
            /** Count */
            count: number;
            /**
             * Filter
             * @enum {string}
             */
            filter: "flyable" | "arrival" | "flight_type" | "distance" | "max_block_minutes" | "today" | "q" | "aircraft" | "new";
            /** Least */
            least: number | null;
        };
        /**
         * Removed
         * @description The same address serves the first-run page again, or will within a second: requests wait for it.
         */
        Removed: {
            /** Removed */
            removed: boolean;
        };
        /** RenewBody */
        RenewBody: {
            /**
             * Expires In Hours
             * @default 168
             */
            expires_in_hours?: number;
        };
        /**
         * ReplacedAnswer
         * @description A data folder that a restore has put aside.
         */
        ReplacedAnswer: {
            /** Bytes */
            bytes: number;
            /** Events */
            events: number | null;
            /** Name */
            name: string;
            /** Newest At */
            newest_at: string | null;
            /** Problem */
            problem: string | null;
        };
        /** Report */
        Report: {
            /** Events */
            events: number;
            /** Id */
            id: string;
            /** Imported At */
            imported_at: string | null;
            /** Name */
            name: string;
            /** Not Imported */
            not_imported: components["schemas"]["NotImported"][];
            /** Notes */
            notes: string[];
            owner: components["schemas"]["OwnerName"] | null;
            /** Owners */
            owners: components["schemas"]["OwnerName"][];
            phpvms: components["schemas"]["Site"];
            /** Tables */
            tables: components["schemas"]["TableReport"][];
            /** Took Seconds */
            took_seconds: number | null;
            /** Totals */
            totals: components["schemas"]["Total"][];
        };
        /** ReportRef */
        ReportRef: {
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** State */
            state: string;
        };
        /** ResetBody */
        ResetBody: {
            /**
             * New Password
             * Format: password
             * @description At least 10 characters, and none of the commonest passwords.
             */
            new_password: string;
        };
        /**
         * RestoreAnswer
         * @description ``restarts``: the server begins again by itself, within seconds, at the same address.
         */
        RestoreAnswer: {
            /** Id */
            id: string;
            /** Position */
            position: number;
            /** Restarts */
            restarts: boolean;
            /** Sentence */
            sentence: string;
        } & {
            [key: string]: unknown;
        };
        /** RestoreBody */
        RestoreBody: {
            /**
             * Backup
             * @description The name of a backup.
             * @default null
             */
            backup?: string | null;
            /**
             * Confirm
             * @description The ICAO code of the airline that is replaced.
             */
            confirm: string;
            /**
             * Replaced
             * @description The name of what was put aside.
             * @default null
             */
            replaced?: string | null;
        };
        /**
         * Restored
         * @description ``events``: that the airline has now.
         */
        Restored: {
            /** Events */
            events: number;
            /** Head Hash */
            head_hash: string;
            /** Id */
            id: string;
            /** Slug */
            slug: string;
        };
        /** RetentionAnswer */
        RetentionAnswer: {
            /** Items */
            items: components["schemas"]["RetentionRule"][];
            /** Last Error */
            last_error: string | null;
            /** Last Run At */
            last_run_at: string | null;
        };
        /**
         * RetentionRule
         * @description ``setting``: its name in vamgr.toml, null for what no setting changes. ``now``: how much of it there is.
         */
        RetentionRule: {
            /** Keeps */
            keeps: string;
            /** Now */
            now: string;
            /** Setting */
            setting: string | null;
            /** Title */
            title: string;
            /** Value */
            value: string;
            /** What */
            what: string;
        };
        /** ReturnBody */
        ReturnBody: {
            /**
             * Departure Time
             * @description Local time where it starts, e.g. 17:10.
             * @default null
             */
            departure_time?: string | null;
            /** Flight Number */
            flight_number: number;
        };
        /** Review */
        Review: {
            /** Items */
            items: components["schemas"]["ReviewItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Oldest Filed At */
            oldest_filed_at: string | null;
            /** Total */
            total: number;
        };
        /** ReviewItem */
        ReviewItem: {
            /** Actions */
            actions: string[];
            aircraft: components["schemas"]["AircraftRef"];
            airline: components["schemas"]["AirlineRef"];
            arrival: components["schemas"]["AirportRef"];
            /** Block Minutes */
            block_minutes: number | null;
            /** Block Off At */
            block_off_at: string | null;
            /** Block On At */
            block_on_at: string | null;
            /** Booking Id */
            booking_id: string | null;
            /** Callsign */
            callsign: string;
            /** Comments */
            comments: number;
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: components["schemas"]["UserRef"] | string | null;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Diverted */
            diverted: boolean;
            /** Filed At */
            filed_at: string | null;
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /** Findings Failed */
            findings_failed: number;
            /** Flight Minutes */
            flight_minutes: number | null;
            /** Flight Number */
            flight_number: number | null;
            /** Flight Type */
            flight_type: string;
            /** Fuel Used Kg */
            fuel_used_kg: number | null;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Pay Minor */
            pay_minor: number | null;
            pilot: components["schemas"]["PilotRef"];
            planned_arrival: components["schemas"]["AirportRef"];
            /** Result Minor */
            result_minor: number | null;
            route: components["schemas"]["RouteRef"] | null;
            /** Source */
            source: string;
            /** State */
            state: string;
            /** Updated At */
            updated_at: string;
            /** Waiting Minutes */
            waiting_minutes: number;
        };
        /** RoleBody */
        RoleBody: {
            /**
             * Abilities
             * @default []
             */
            abilities?: string[];
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "staff" | "pilot";
        };
        /** RouteAirport */
        RouteAirport: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name */
            name: string;
            /** Timezone */
            timezone: string;
        };
        /** RouteAnswer */
        RouteAnswer: {
            /** Actions */
            actions: string[];
            airline: components["schemas"]["AirlineRef"];
            alternate: components["schemas"]["AirportRef"] | null;
            arrival: components["schemas"]["RouteAirport"];
            /** Arrival Time */
            arrival_time: string | null;
            /** Block Minutes */
            block_minutes: number;
            /** Block Source */
            block_source: string;
            /** Callsign */
            callsign: string | null;
            /** Code */
            code: string | null;
            /** Created At */
            created_at: string;
            /** Currency */
            currency: string;
            /** Days */
            days: number;
            /** Days List */
            days_list: string[];
            departure: components["schemas"]["RouteAirport"];
            /** Departure Time */
            departure_time: string | null;
            /** Distance Nmi */
            distance_nmi: number;
            /** Distance Source */
            distance_source: string;
            /** Fares */
            fares: components["schemas"]["FareOverride"][];
            /** Flight Number */
            flight_number: number;
            /** Flight Type */
            flight_type: string;
            /** Great Circle Nmi */
            great_circle_nmi: number;
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** In Season */
            in_season: boolean;
            /** Leg */
            leg: number | null;
            /** Level Ft */
            level_ft: number | null;
            /** Load Factor Percent */
            load_factor_percent: number | null;
            /** Next Departures */
            next_departures: components["schemas"]["NextDeparture"][];
            /** Notes */
            notes: string;
            /** Number */
            number: number;
            /** Pilot Pay Minor */
            pilot_pay_minor: number | null;
            /** Route Text */
            route_text: string;
            /** Status */
            status: string;
            /** Subfleets */
            subfleets: components["schemas"]["SubfleetRef"][];
            /** Updated At */
            updated_at: string;
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
        };
        /** RouteBody */
        RouteBody: {
            /**
             * Alternate
             * @default null
             */
            alternate?: string | null;
            /**
             * Arrival
             * @default null
             */
            arrival?: string | null;
            /**
             * Arrival Time
             * @description Local time at the arrival.
             * @default null
             */
            arrival_time?: string | null;
            /**
             * Block Minutes
             * @default null
             */
            block_minutes?: number | null;
            /**
             * Callsign
             * @default null
             */
            callsign?: string | null;
            /**
             * Code
             * @default null
             */
            code?: string | null;
            /**
             * Days
             * @description Weekdays: Monday 1, Tuesday 2, … Sunday 64, added up.
             * @default null
             */
            days?: number | null;
            /**
             * Departure
             * @default null
             */
            departure?: string | null;
            /**
             * Departure Time
             * @description Local time at the departure, e.g. 08:30.
             * @default null
             */
            departure_time?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Fares
             * @default null
             */
            fares?: components["schemas"]["RouteFareBody"][] | null;
            /**
             * Flight Number
             * @default null
             */
            flight_number?: number | null;
            /**
             * Flight Type
             * @default null
             */
            flight_type?: string | null;
            /**
             * Leg
             * @default null
             */
            leg?: number | null;
            /**
             * Level Ft
             * @default null
             */
            level_ft?: number | null;
            /**
             * Load Factor Percent
             * @default null
             */
            load_factor_percent?: number | null;
            /**
             * Notes
             * @default null
             */
            notes?: string | null;
            /**
             * Pilot Pay Minor
             * @default null
             */
            pilot_pay_minor?: number | null;
            /**
             * Route Text
             * @default null
             */
            route_text?: string | null;
            /**
             * Subfleet Ids
             * @default null
             */
            subfleet_ids?: string[] | null;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /**
         * RouteFareBody
         * @description A route's own terms for one of the subfleet's fares: an amount, or a percentage of the subfleet's.
         */
        RouteFareBody: {
            /**
             * Capacity
             * @description Seats, or kg of cargo.
             * @default null
             */
            capacity?: number | null;
            /**
             * Capacity Percent
             * @default null
             */
            capacity_percent?: number | null;
            /** Code */
            code: string;
            /**
             * Cost Minor
             * @default null
             */
            cost_minor?: number | null;
            /**
             * Cost Percent
             * @default null
             */
            cost_percent?: number | null;
            /**
             * Price Minor
             * @default null
             */
            price_minor?: number | null;
            /**
             * Price Percent
             * @default null
             */
            price_percent?: number | null;
        };
        /**
         * RouteRef
         * @description The small form of a route that answers embed.
         */
        RouteRef: {
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Number */
            number: number;
        };
        /**
         * RowBody
         * @description ``departure_time``: local; null for any time. ``block_minutes``: null to estimate it.
         */
        RowBody: {
            /** Arrival */
            arrival: string;
            /**
             * Block Minutes
             * @default null
             */
            block_minutes?: number | null;
            /**
             * Days
             * @default 127
             */
            days?: number;
            /** Departure */
            departure: string;
            /**
             * Departure Time
             * @default null
             */
            departure_time?: string | null;
            /** Flight Number */
            flight_number: number;
            /** Subfleet Ids */
            subfleet_ids?: string[];
        };
        /**
         * RowError
         * @description ``column`` "": of the row as a whole.
         */
        RowError: {
            /** Column */
            column: string;
            /** Sentence */
            sentence: string;
        };
        /** RunBody */
        RunBody: {
            /**
             * Owner Email
             * @default null
             */
            owner_email?: string | null;
        };
        /**
         * RunwayAnswer
         * @description ``approximate``: the ends were worked out from the airport's position, the heading and the length.
         */
        RunwayAnswer: {
            /** Approximate */
            approximate: boolean;
            /** Ends */
            ends: [
                [
                    number,
                    number
                ],
                [
                    number,
                    number
                ]
            ] | null;
            /** Headings Deg */
            headings_deg: [
                number | null,
                number | null
            ];
            /** Ident */
            ident: string;
            /** Length Ft */
            length_ft: number | null;
            /** Lighted */
            lighted: boolean;
            /** Surface */
            surface: string;
            /** Width Ft */
            width_ft: number | null;
        };
        /**
         * Saved
         * @description ``saved`` is false when the person closed the dialog. ``name``: the file that was written, without its folder.
         */
        Saved: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /** Saved */
            saved: boolean;
        };
        /**
         * ScheduleAnswer
         * @description ``next_at`` null: never, or when something has happened since the last backup. ``runs`` false: not in this
         *     process.
         */
        ScheduleAnswer: {
            /** Dir */
            dir: string;
            /** Every Hours */
            every_hours: number;
            /** Keep Daily */
            keep_daily: number;
            /** Keep Monthly */
            keep_monthly: number;
            /** Keep Weekly */
            keep_weekly: number;
            /** Last At */
            last_at: string | null;
            /** Last Error */
            last_error: string | null;
            /** Last Error At */
            last_error_at: string | null;
            /** Next At */
            next_at: string | null;
            /** Runs */
            runs: boolean;
        };
        /** SearchAnswer */
        SearchAnswer: {
            /** Items */
            items: components["schemas"]["Found"][];
        };
        /** SellBody */
        SellBody: {
            /**
             * Price Minor
             * @description What it is worth when left out.
             * @default null
             */
            price_minor?: number | null;
        };
        /**
         * SessionRow
         * @description One sign-in; ``current`` is the one that asks.
         */
        SessionRow: {
            /** Address */
            address: string;
            /** Created At */
            created_at: string;
            /** Current */
            current: boolean;
            /** Expires At */
            expires_at: string;
            /** Id */
            id: string;
            /** Last Seen At */
            last_seen_at: string;
            user: components["schemas"]["UserRef"];
            /** User Agent */
            user_agent: string;
        };
        /**
         * Setting
         * @description ``value`` is what holds; ``source`` says where it comes from; ``choices`` are all values of a choice.
         */
        Setting: {
            /** Choices */
            choices: string[];
            /** Default */
            default: boolean | number | string;
            /** Group */
            group: string;
            /** Max */
            max: number | null;
            /** Min */
            min: number | null;
            /** Name */
            name: string;
            /** Sentence */
            sentence: string;
            /** Source */
            source: string;
            /** Type */
            type: string;
            /** Unit */
            unit: string | null;
            /** Value */
            value: boolean | number | string;
        };
        /** SettingsAnswer */
        SettingsAnswer: {
            /** Items */
            items: components["schemas"]["Setting"][];
        };
        /** SettingsBody */
        SettingsBody: {
            /** Changes */
            changes: {
                [key: string]: boolean | number | string | null;
            };
        };
        /** SetupAnswer */
        SetupAnswer: {
            /** Airline Id */
            airline_id: string;
            /** Id */
            id: string;
            /** Pilot Id */
            pilot_id: string | null;
            /** Position */
            position: number;
            /** User Id */
            user_id: string;
        } & {
            [key: string]: unknown;
        };
        /** SetupBody */
        SetupBody: {
            airline: components["schemas"]["FirstAirlineBody"];
            /**
             * Hub Icao
             * @description The airport where the airline begins.
             */
            hub_icao: string;
            owner: components["schemas"]["OwnerBody"];
            /**
             * Pilot
             * @description Whether the owner flies too.
             * @default true
             */
            pilot?: boolean;
            /**
             * Token
             * @description Needed when the server can be reached from elsewhere.
             * @default null
             */
            token?: string | null;
        };
        /**
         * SetupState
         * @description ``needed``: nobody owns this yet. ``token_required``: the token that was printed at the start has to be given.
         */
        SetupState: {
            /** Needed */
            needed: boolean;
            /** Token Required */
            token_required: boolean;
            /** Version */
            version: string;
        };
        /** SharedBy */
        SharedBy: {
            /** Colours */
            colours: {
                [key: string]: string;
            };
            /** Icao */
            icao: string;
            /** Logo Url */
            logo_url: string | null;
            /** Name */
            name: string;
        };
        /**
         * SharedFlight
         * @description What anybody with the link sees. ``pilot_name``: only where the airline and the pilot wish it. ``aircraft``: its
         *     registration and type. No money, nobody's address.
         */
        SharedFlight: {
            airline: components["schemas"]["SharedBy"];
            arrival: components["schemas"]["AirportRef"];
            /** Block Minutes */
            block_minutes: number | null;
            /** Block Off At */
            block_off_at: string | null;
            /** Block On At */
            block_on_at: string | null;
            /** Callsign */
            callsign: string;
            /** Cruise Level Ft */
            cruise_level_ft: number | null;
            departure: components["schemas"]["AirportRef"];
            /** Distance Nmi */
            distance_nmi: number | null;
            /** Diverted */
            diverted: boolean;
            /** Flight Minutes */
            flight_minutes: number | null;
            /** Ident */
            ident: string;
            /** Landing At */
            landing_at: string | null;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Passengers */
            passengers: number;
            /** Pilot Name */
            pilot_name: string | null;
            planned_arrival: components["schemas"]["AirportRef"];
            /** Registration */
            registration: string;
            /** Takeoff At */
            takeoff_at: string | null;
            track: components["schemas"]["TrackAnswer"] | null;
            /** Type Icao */
            type_icao: string;
        };
        /**
         * Shown
         * @description ``shown``: a window was brought to the front. Else ``address`` opens a browser that is signed in, once.
         */
        Shown: {
            /**
             * Address
             * @default null
             */
            address?: string | null;
            /** Shown */
            shown: boolean;
        };
        /**
         * SignedUp
         * @description ``address``: what to open next; it signs in by itself.
         */
        SignedUp: {
            /** Address */
            address: string;
            /** Airline Id */
            airline_id: string;
            /** Id */
            id: string;
            /** Pilot Id */
            pilot_id: string | null;
            /** Position */
            position: number;
            /** Slug */
            slug: string;
            /** User Id */
            user_id: string;
        } & {
            [key: string]: unknown;
        };
        /** SignIn */
        SignIn: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * SignUpBody
         * @description ``owner`` left out: whoever has signed in on the front page, with the password that they have there.
         */
        SignUpBody: {
            airline: components["schemas"]["FirstAirlineBody"];
            /**
             * Hub Icao
             * @description The airport where the airline begins.
             */
            hub_icao: string;
            /** @default null */
            owner?: components["schemas"]["OwnerBody"] | null;
            /**
             * Pilot
             * @description Whether the owner flies too.
             * @default true
             */
            pilot?: boolean;
            /**
             * Slug
             * @description Its name in addresses: small letters, digits and hyphens.
             */
            slug: string;
        };
        /** Site */
        Site: {
            /** Currency */
            currency: string;
            /** First At */
            first_at: string | null;
            /** Last At */
            last_at: string | null;
            /** Prefix */
            prefix: string;
            /** Site Name */
            site_name: string | null;
        };
        /**
         * SourceBody
         * @description Exactly one of the two.
         */
        SourceBody: {
            /**
             * Backup
             * @description The name of a backup.
             * @default null
             */
            backup?: string | null;
            /**
             * Replaced
             * @description The name of what was put aside.
             * @default null
             */
            replaced?: string | null;
        };
        /** Spoke */
        Spoke: {
            /** City */
            city: string;
            /** Connected */
            connected: boolean;
            /** Country */
            country: string;
            /** Distance Nmi */
            distance_nmi: number;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
        };
        /** Spokes */
        Spokes: {
            /** Items */
            items: components["schemas"]["Spoke"][];
        };
        /** Standing */
        Standing: {
            /** Events */
            events: number;
            /** Newest At */
            newest_at: string | null;
        };
        /**
         * StandingJob
         * @description The last run for all airlines that came to its end. ``next_run_at`` in the past: nobody runs it, or it takes
         *     longer than that. ``failed``: for how many airlines it failed; ``error``: what went wrong for one of them.
         */
        StandingJob: {
            /** Error */
            error: string | null;
            /** Every Seconds */
            every_seconds: number;
            /** Failed */
            failed: number;
            /** Last Run At */
            last_run_at: string;
            /** Name */
            name: string;
            /** Next Run At */
            next_run_at: string;
        };
        /**
         * StandingPartition
         * @description One queue. ``consumer``: projector | policy. ``events``: how many the airlines of the partition lack in all. What
         *     processes said of it: ``ready`` messages wait, as counted at ``counted_at``; ``current``: that was a moment ago.
         *     ``process`` has the partition now, and ``unacknowledged`` messages with it; null: nobody has.
         */
        StandingPartition: {
            /** Consumer */
            consumer: string;
            /** Counted At */
            counted_at: string | null;
            /** Current */
            current: boolean;
            /** Events */
            events: number;
            /** Partition */
            partition: number;
            /** Process */
            process: string | null;
            /** Ready */
            ready: number | null;
            /** Unacknowledged */
            unacknowledged: number | null;
        };
        /** StandingPolicy */
        StandingPolicy: {
            /** Lag */
            lag: number;
            /** Name */
            name: string;
            /** Stopped */
            stopped: number;
        };
        /**
         * StandingProjection
         * @description ``lag``: events that the airline lacks which is furthest behind; ``building``: the same of tables that are built
         *     beside those that answer, null: none are. ``stopped``: for how many airlines an event has stopped it.
         */
        StandingProjection: {
            /** Area */
            area: string;
            /** Building */
            building: number | null;
            /** Lag */
            lag: number;
            /** Name */
            name: string;
            /** Stopped */
            stopped: number;
            /** Version */
            version: number;
        };
        /**
         * StationAnswer
         * @description ``runways``: the longest first.
         */
        StationAnswer: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Elevation Ft */
            elevation_ft: number | null;
            /** Iata */
            iata: string | null;
            /** Icao */
            icao: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Longest Runway Ft */
            longest_runway_ft: number | null;
            /** Name */
            name: string;
            /** Runways */
            runways: components["schemas"]["BriefedRunway"][];
            /** Timezone */
            timezone: string;
        };
        /** Stopped */
        Stopped: {
            /** At */
            at: string | null;
            /** Message */
            message: string;
            /** Position */
            position: number | null;
        };
        /**
         * StoppedHere
         * @description ``kind``: projection | policy. ``tenant``, ``slug``: of the airline; ``position``: of its event that has stopped
         *     it.
         */
        StoppedHere: {
            /** At */
            at: string | null;
            /** Error */
            error: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Position */
            position: number | null;
            /** Slug */
            slug: string;
            /** Tenant */
            tenant: string;
        };
        /** Storage */
        Storage: {
            /** Engine */
            engine: string;
            /** Free Bytes */
            free_bytes: number | null;
            /** Log Bytes */
            log_bytes: number;
            /** Read Bytes */
            read_bytes: number | null;
            /** Upload Bytes */
            upload_bytes: number;
        };
        /**
         * Streaks
         * @description In a row with a flight; the present one holds until a whole week or day went by without.
         */
        Streaks: {
            /** Days Current */
            days_current: number;
            /** Days Longest */
            days_longest: number;
            /** Weeks Current */
            weeks_current: number;
            /** Weeks Longest */
            weeks_longest: number;
        };
        /**
         * Strip
         * @description A runway with its two ends; ``approximate``: they were worked out from its length and heading.
         */
        Strip: {
            /** Approximate */
            approximate: boolean;
            /** He */
            he: string;
            /** He Lat */
            he_lat: number;
            /** He Lon */
            he_lon: number;
            /** Le */
            le: string;
            /** Le Lat */
            le_lat: number;
            /** Le Lon */
            le_lon: number;
            /** Length Ft */
            length_ft: number;
            /** Surface */
            surface: string;
            /** Width Ft */
            width_ft: number | null;
        };
        /** SubfleetAnswer */
        SubfleetAnswer: {
            /** Actions */
            actions: string[];
            /** Aircraft At */
            aircraft_at: components["schemas"]["AtAirport"][];
            /** Aircraft Count */
            aircraft_count: number;
            airline: components["schemas"]["AirlineRef"];
            /** Burn Kg Per Hour */
            burn_kg_per_hour: number | null;
            /** Cargo Capacity Kg */
            cargo_capacity_kg: number;
            /** Cost Block Hour Minor */
            cost_block_hour_minor: number;
            /** Created At */
            created_at: string;
            /** Cruise Kt */
            cruise_kt: number | null;
            /** Currency */
            currency: string;
            effective: components["schemas"]["EffectiveAnswer"];
            /** Fares */
            fares: components["schemas"]["FareAnswer"][];
            /** Fuel Kind */
            fuel_kind: string;
            /** Ground Handling Multiplier Percent */
            ground_handling_multiplier_percent: number;
            hub: components["schemas"]["AirportRef"] | null;
            /** Id */
            id: string;
            /** Max Fuel Kg */
            max_fuel_kg: number | null;
            /** Mlw Kg */
            mlw_kg: number | null;
            /** Mtow Kg */
            mtow_kg: number | null;
            /** Mzfw Kg */
            mzfw_kg: number | null;
            /** Name */
            name: string;
            /** Notes */
            notes: string;
            /** Number */
            number: number;
            /** Oew Kg */
            oew_kg: number | null;
            /** Ranks */
            ranks: components["schemas"]["RankName"][];
            /** Routes Count */
            routes_count: number;
            /** Seats Total */
            seats_total: number;
            /** Status */
            status: string;
            type: components["schemas"]["AircraftTypeAnswer"];
            /** Type Icao */
            type_icao: string;
            /** Updated At */
            updated_at: string;
        };
        /** SubfleetBody */
        SubfleetBody: {
            /** Airline Id */
            airline_id: string;
            /**
             * Burn Kg Per Hour
             * @description Instead of the type's figure.
             * @default null
             */
            burn_kg_per_hour?: number | null;
            /**
             * Cargo Capacity Kg
             * @default null
             */
            cargo_capacity_kg?: number | null;
            /**
             * Cost Block Hour Minor
             * @default null
             */
            cost_block_hour_minor?: number | null;
            /**
             * Cruise Kt
             * @default null
             */
            cruise_kt?: number | null;
            /** Fares */
            fares?: components["schemas"]["FareBody"][];
            /**
             * Fuel Kind
             * @enum {string}
             */
            fuel_kind: "jet_a" | "avgas" | "mogas" | "electric";
            /**
             * Ground Handling Multiplier Percent
             * @default null
             */
            ground_handling_multiplier_percent?: number | null;
            /**
             * Hub
             * @default null
             */
            hub?: string | null;
            /**
             * Max Fuel Kg
             * @default null
             */
            max_fuel_kg?: number | null;
            /**
             * Mlw Kg
             * @default null
             */
            mlw_kg?: number | null;
            /**
             * Mtow Kg
             * @default null
             */
            mtow_kg?: number | null;
            /**
             * Mzfw Kg
             * @default null
             */
            mzfw_kg?: number | null;
            /** Name */
            name: string;
            /**
             * Notes
             * @default null
             */
            notes?: string | null;
            /**
             * Oew Kg
             * @default null
             */
            oew_kg?: number | null;
            /** Type Icao */
            type_icao: string;
        };
        /** SubfleetFlown */
        SubfleetFlown: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Last At */
            last_at: string;
            subfleet: components["schemas"]["SubfleetRef"];
        };
        /**
         * SubfleetRef
         * @description The small form of a subfleet that answers embed.
         */
        SubfleetRef: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Type Icao */
            type_icao: string;
        };
        /** SubfleetTermsBody */
        SubfleetTermsBody: {
            /**
             * Burn Kg Per Hour
             * @description Instead of the type's figure.
             * @default null
             */
            burn_kg_per_hour?: number | null;
            /**
             * Cargo Capacity Kg
             * @default null
             */
            cargo_capacity_kg?: number | null;
            /**
             * Cost Block Hour Minor
             * @default null
             */
            cost_block_hour_minor?: number | null;
            /**
             * Cruise Kt
             * @default null
             */
            cruise_kt?: number | null;
            /**
             * Fares
             * @default null
             */
            fares?: components["schemas"]["FareBody"][] | null;
            /**
             * Fuel Kind
             * @default null
             */
            fuel_kind?: ("jet_a" | "avgas" | "mogas" | "electric") | null;
            /**
             * Ground Handling Multiplier Percent
             * @default null
             */
            ground_handling_multiplier_percent?: number | null;
            /**
             * Hub
             * @default null
             */
            hub?: string | null;
            /**
             * Max Fuel Kg
             * @default null
             */
            max_fuel_kg?: number | null;
            /**
             * Mlw Kg
             * @default null
             */
            mlw_kg?: number | null;
            /**
             * Mtow Kg
             * @default null
             */
            mtow_kg?: number | null;
            /**
             * Mzfw Kg
             * @default null
             */
            mzfw_kg?: number | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Notes
             * @default null
             */
            notes?: string | null;
            /**
             * Oew Kg
             * @default null
             */
            oew_kg?: number | null;
        };
        /** Suggestions */
        Suggestions: {
            /** Items */
            items: string[];
        };
        /** Sums */
        Sums: {
            /** Block Minutes */
            block_minutes: number;
            /** Cargo Kg */
            cargo_kg: number;
            /** Distance Nmi */
            distance_nmi: number;
            /** Flight Minutes */
            flight_minutes: number;
            /** Flights */
            flights: number;
            /** Fuel Used Kg */
            fuel_used_kg: number;
            /** Passengers */
            passengers: number;
        };
        /**
         * SunAnswer
         * @description Of the local day. ``daylight``: rises, always (the sun stays up), never (it stays down).
         */
        SunAnswer: {
            /** Dawn At */
            dawn_at: string | null;
            /** Daylight */
            daylight: string;
            /** Dusk At */
            dusk_at: string | null;
            /** Noon At */
            noon_at: string;
            /** Rises At */
            rises_at: string | null;
            /** Sets At */
            sets_at: string | null;
        };
        /** SwitchBody */
        SwitchBody: {
            /**
             * Slug
             * @description One of the airlines that one has signed in to.
             */
            slug: string;
        };
        /** SystemAnswer */
        SystemAnswer: {
            /** Data Dir */
            data_dir: string;
            /** Jobs */
            jobs: components["schemas"]["JobAnswer"][];
            log: components["schemas"]["Log"];
            /** Policies */
            policies: components["schemas"]["PolicyAnswer"][];
            /** Projections */
            projections: components["schemas"]["ProjectionAnswer"][];
            /** Python */
            python: string;
            /** Started At */
            started_at: string;
            storage: components["schemas"]["Storage"];
            /** Version */
            version: string;
        };
        /**
         * TableReport
         * @description ``imported`` counts the adjusted ones too; ``rows`` = ``imported`` + ``skipped``.
         */
        TableReport: {
            /** Adjusted */
            adjusted: number;
            /** Imported */
            imported: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Rows */
            rows: number;
            /** Skipped */
            skipped: number;
            /** Table */
            table: string;
        };
        /**
         * TemplateAnswer
         * @description A subfleet as it can be created at once; ``notes_on`` says for each field where its figure is from.
         */
        TemplateAnswer: {
            /** Airline Id */
            airline_id: string;
            /** Cargo Capacity Kg */
            cargo_capacity_kg: number;
            /** Cost Block Hour Minor */
            cost_block_hour_minor: number;
            /** Fares */
            fares: components["schemas"]["FareBody"][];
            /** Fuel Kind */
            fuel_kind: string;
            /** Ground Handling Multiplier Percent */
            ground_handling_multiplier_percent: number;
            /** Name */
            name: string;
            /** Notes On */
            notes_on: {
                [key: string]: string;
            };
            /** Type Icao */
            type_icao: string;
        };
        /** TermsBody */
        TermsBody: {
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /**
             * Flight Type
             * @default J
             */
            flight_type?: string;
            /**
             * Valid From
             * @default null
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @default null
             */
            valid_until?: string | null;
        };
        /** TimeCount */
        TimeCount: {
            /** Count */
            count: number;
            /** Max Block Minutes */
            max_block_minutes: number;
        };
        /**
         * TimeMachine
         * @description ``prepared_position``: how far looking back is worked out already; ``preparing_to``: how far it is going to be.
         *     ``first_at`` and ``last_at``: of the oldest and the newest event.
         */
        TimeMachine: {
            /** Days */
            days: components["schemas"]["Day"][];
            /** First At */
            first_at: string;
            /** Last At */
            last_at: string;
            /** Milestones */
            milestones: components["schemas"]["Milestone"][];
            /** Position */
            position: number;
            /** Prepared Position */
            prepared_position: number;
            /** Preparing To */
            preparing_to: number;
        };
        /**
         * Todo
         * @description ``severity``: ``do`` something is held up without it; ``look`` it is worth a look.
         */
        Todo: {
            /** Count */
            count: number;
            /** Detail */
            detail: string;
            /** Key */
            key: string;
            link: components["schemas"]["Link"];
            /** Severity */
            severity: string;
            /** Title */
            title: string;
        };
        /** TokenBody */
        TokenBody: {
            /**
             * Abilities
             * @description The only ones that it has, of one's own; left out, it has all of them.
             * @default null
             */
            abilities?: string[] | null;
            /**
             * Minutes
             * @description How long it is good for.
             */
            minutes: number;
        };
        /**
         * Total
         * @description One figure on both sides. ``unit``: flights, reports, min, minor (units of ``currency``), aircraft, pilots.
         */
        Total: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Currency */
            currency: string | null;
            /** Of */
            of: string;
            /** Same */
            same: boolean;
            /** Sentence */
            sentence: string | null;
            /** Unit */
            unit: string;
            /** What */
            what: string;
        };
        /**
         * Totals
         * @description Over all flights under the filters, not only those of the page.
         */
        Totals: {
            /** Average Landing Rate Fpm */
            average_landing_rate_fpm: number | null;
            /** Block Minutes */
            block_minutes: number;
            /** By Month */
            by_month: components["schemas"]["ByMonth"][];
            /** By Type */
            by_type: components["schemas"]["ByType"][];
            /** Distance Nmi */
            distance_nmi: number;
            /** Flight Minutes */
            flight_minutes: number;
            /** Flights */
            flights: number;
            /** Fuel Used Kg */
            fuel_used_kg: number;
            /** Passengers */
            passengers: number;
            /** Pay Minor */
            pay_minor: number | null;
        };
        /** TotalsAnswer */
        TotalsAnswer: {
            /** Needed */
            needed: components["schemas"]["NeededAnswer"][];
            /** Routes */
            routes: number;
            /** Weekly Block Minutes */
            weekly_block_minutes: number;
            /** Weekly Flights */
            weekly_flights: number;
        };
        /**
         * TourStep
         * @description ``path``: the page; ``anchor``: the element on it that carries this as ``data-tour``.
         */
        TourStep: {
            /** Anchor */
            anchor: string;
            /** Id */
            id: string;
            /** Path */
            path: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /** Track */
        Track: {
            /** Pirep Id */
            pirep_id: string;
            /** Points */
            points: components["schemas"]["TrackPoint"][];
        };
        /**
         * TrackAnswer
         * @description A track by columns, all of the same length. ``points``: how many there are in all. ``seconds``: since
         *     ``first_at``; null when it was recorded without times. Columns that were not recorded are null; ``computed`` names
         *     those that follow from positions and times. ``source``: added here, or brought along from phpVMS.
         */
        TrackAnswer: {
            /** Altitude Ft */
            altitude_ft: (number | null)[] | null;
            /** Computed */
            computed: string[];
            /** Digest */
            digest: string | null;
            /** Distance Nmi */
            distance_nmi: number;
            /** First At */
            first_at: string | null;
            /** Format */
            format: string;
            /** Fuel Kg */
            fuel_kg: (number | null)[] | null;
            /** Ground Speed Kt */
            ground_speed_kt: (number | null)[] | null;
            /** Ias Kt */
            ias_kt: (number | null)[] | null;
            /** Last At */
            last_at: string | null;
            /** Lat */
            lat: number[];
            /** Lon */
            lon: number[];
            /** Max Altitude Ft */
            max_altitude_ft: number | null;
            /** Max Ground Speed Kt */
            max_ground_speed_kt: number | null;
            /** Pirep Id */
            pirep_id: string;
            /** Points */
            points: number;
            /** Seconds */
            seconds: number[] | null;
            /** Size Bytes */
            size_bytes: number | null;
            /**
             * Source
             * @enum {string}
             */
            source: "recorded" | "phpvms";
            /** Vertical Speed Fpm */
            vertical_speed_fpm: (number | null)[] | null;
        };
        /**
         * TrackPoint
         * @description ``type``: a position of the flight, a point of the planned route, or a line of the log.
         */
        TrackPoint: {
            /**
             * Altitude Agl Ft
             * @default null
             */
            altitude_agl_ft?: number | null;
            /**
             * Altitude Ft
             * @default null
             */
            altitude_ft?: number | null;
            /**
             * At
             * @default null
             */
            at?: string | null;
            /**
             * Autopilot
             * @default null
             */
            autopilot?: string | null;
            /**
             * Distance Nmi
             * @default null
             */
            distance_nmi?: number | null;
            /**
             * Fuel Flow Kg H
             * @default null
             */
            fuel_flow_kg_h?: number | null;
            /**
             * Fuel Kg
             * @default null
             */
            fuel_kg?: number | null;
            /**
             * Ground Speed Kt
             * @default null
             */
            ground_speed_kt?: number | null;
            /**
             * Heading
             * @default null
             */
            heading?: number | null;
            /**
             * Ias Kt
             * @default null
             */
            ias_kt?: number | null;
            /**
             * Lat
             * @default null
             */
            lat?: number | null;
            /**
             * Log
             * @default null
             */
            log?: string | null;
            /**
             * Lon
             * @default null
             */
            lon?: number | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Order
             * @default null
             */
            order?: number | null;
            /**
             * Sim Time
             * @default null
             */
            sim_time?: string | null;
            /**
             * Status
             * @default null
             */
            status?: string | null;
            /**
             * Transponder
             * @default null
             */
            transponder?: string | null;
            /**
             * Type
             * @enum {string}
             */
            type: "path" | "route" | "log";
            /**
             * Vertical Speed Fpm
             * @default null
             */
            vertical_speed_fpm?: number | null;
        };
        /**
         * TrafficAnswer
         * @description ``departures`` and ``arrivals``: scheduled in the next 24 hours; ``months``: flights flown, the last year's.
         */
        TrafficAnswer: {
            /** Arrivals */
            arrivals: components["schemas"]["Movement"][];
            /** Departures */
            departures: components["schemas"]["Movement"][];
            fees: components["schemas"]["FeesAnswer"] | null;
            /** Months */
            months: components["schemas"]["MonthTraffic"][];
            /** Pilots Based */
            pilots_based: components["schemas"]["PilotRef"][];
            sun: components["schemas"]["SunAnswer"];
            /** Weekly Departures */
            weekly_departures: number;
        };
        /** TransferBody */
        TransferBody: {
            /** Reason */
            reason: string;
            /** Transfer Minutes */
            transfer_minutes: number;
        };
        /**
         * TrialBalance
         * @description ``difference_minor`` is zero; anything else is damage.
         */
        TrialBalance: {
            /** Credit Total Minor */
            credit_total_minor: number;
            /** Currency */
            currency: string;
            /** Debit Total Minor */
            debit_total_minor: number;
            /** Difference Minor */
            difference_minor: number;
            /** Items */
            items: components["schemas"]["TrialLine"][];
        };
        /** TrialLine */
        TrialLine: {
            /** Account */
            account: string;
            /** Account Name */
            account_name: string;
            /** Credit Minor */
            credit_minor: number;
            /** Debit Minor */
            debit_minor: number;
            /** Party */
            party: string;
        };
        /** TypeCount */
        TypeCount: {
            /** Count */
            count: number;
            /** Type Icao */
            type_icao: string;
        };
        /** TypeEstimate */
        TypeEstimate: {
            /** Arrival Time Local */
            arrival_time_local: string | null;
            /** Block Minutes */
            block_minutes: number | null;
            /** Formula */
            formula: string;
            /** Runway Ok */
            runway_ok: boolean | null;
            subfleet: components["schemas"]["SubfleetRef"] | null;
            /** Trip Fuel Kg */
            trip_fuel_kg: number | null;
            /** Type Icao */
            type_icao: string;
            /** Within Range */
            within_range: boolean | null;
        };
        /** TypeFlown */
        TypeFlown: {
            /** Block Minutes */
            block_minutes: number;
            /** Flights */
            flights: number;
            /** Last At */
            last_at: string;
            /** Type Icao */
            type_icao: string;
        };
        /** UndoAnswer */
        UndoAnswer: {
            /** Left */
            left: components["schemas"]["ImportLeft"][];
            /** Reversed */
            reversed: number;
        };
        /** UndoBody */
        UndoBody: {
            /**
             * Reason
             * @default null
             */
            reason?: string | null;
        };
        /**
         * UndoPreview
         * @description ``sentence``: what undoing does, or why it is not possible; ``rule``: a slug for why not. What follows later by
         *     policies is not among the ``consequences``.
         */
        UndoPreview: {
            /** Changes */
            changes: components["schemas"]["Change"][];
            command: components["schemas"]["HistoryCommand"];
            /** Consequences */
            consequences: components["schemas"]["Consequence"][];
            /** Money */
            money: components["schemas"]["MoneyChange"][];
            /** Possible */
            possible: boolean;
            /** Rule */
            rule: string | null;
            /** Sentence */
            sentence: string;
            /** Undoes */
            undoes: string | null;
            /** Undone By */
            undone_by: string | null;
        };
        /** UpcomingExpense */
        UpcomingExpense: {
            /** Amount Minor */
            amount_minor: number;
            /**
             * Due
             * Format: date
             */
            due: string;
            /** Expense Id */
            expense_id: string;
            /** Name */
            name: string;
        };
        /** UserBody */
        UserBody: {
            /**
             * Abilities
             * @default []
             */
            abilities?: string[];
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             * @description At least 10 characters, and none of the commonest passwords.
             */
            password: string;
            /** @default null */
            pilot?: components["schemas"]["PilotBody"] | null;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "staff" | "pilot";
        };
        /**
         * UserRef
         * @description The small form of a user that answers embed.
         */
        UserRef: {
            /** Display Name */
            display_name: string;
            /** Id */
            id: string;
        };
        /**
         * UserRow
         * @description ``abilities`` is all that the user may do, role and named ones together.
         */
        UserRow: {
            /** Abilities */
            abilities: string[];
            /** Actions */
            actions: string[];
            /** Created At */
            created_at: string;
            /** Display Name */
            display_name: string;
            /** Email */
            email: string | null;
            /** Id */
            id: string;
            /** Last Seen At */
            last_seen_at: string | null;
            /** Pilots */
            pilots: components["schemas"]["PilotOfUser"][];
            /** Role */
            role: string;
            /** Status */
            status: string;
        };
        /**
         * Usual
         * @description What to hold this flight against: the mean landing of its pilot, and the mean times and fuel of other accepted
         *     flights on the same route with the same type. Null with fewer than three.
         */
        Usual: {
            /** Block Minutes */
            block_minutes: number | null;
            /** Fuel Used Kg */
            fuel_used_kg: number | null;
            /** Landing Rate Fpm */
            landing_rate_fpm: number | null;
            /** Landings */
            landings: number;
            /** Route Flights */
            route_flights: number;
        };
        /**
         * UsualLimits
         * @description null: as much as it likes.
         */
        UsualLimits: {
            /** Pilots */
            pilots: number | null;
            /** Requests Per Second */
            requests_per_second: number;
            /** Storage Mb */
            storage_mb: number | null;
        };
        /**
         * UtilisationMonth
         * @description ``days``: those of the month on which it was in the fleet. ``load_factor_percent``: null without a load.
         */
        UtilisationMonth: {
            /** Block Minutes */
            block_minutes: number;
            /** Days */
            days: number;
            /** Days Flown */
            days_flown: number;
            /** Flights */
            flights: number;
            /** Load Factor Percent */
            load_factor_percent: number | null;
            /** Month */
            month: string;
        };
        /** MoveBody */
        vamgr__crew__api__MoveBody: {
            /** Icao */
            icao: string;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** ReasonBody */
        vamgr__crew__api__ReasonBody: {
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** FuelAnswer */
        vamgr__dispatch__answers__FuelAnswer: {
            /** Available */
            available: boolean;
            /** Block Fuel Kg */
            block_fuel_kg: number | null;
            /** Capacity Kg */
            capacity_kg: number | null;
            /** Landing Fuel Kg */
            landing_fuel_kg: number | null;
            /** Lines */
            lines: components["schemas"]["FuelLine"][];
            /** Minimum Block Fuel Kg */
            minimum_block_fuel_kg: number | null;
            /** Model */
            model: string;
            /** Takeoff Fuel Kg */
            takeoff_fuel_kg: number | null;
            /** Uplift Kg */
            uplift_kg: number | null;
            /** Why */
            why: string | null;
        };
        /** CashAnswer */
        vamgr__exchange__api_branches__CashAnswer: {
            /** Balance Minor */
            balance_minor: number;
            /** Currency */
            currency: string;
        };
        /** Comparison */
        vamgr__exchange__api_branches__Comparison: {
            /** Columns */
            columns: components["schemas"]["Column"][];
        };
        /**
         * Opened
         * @description ``url`` signs the owner in, once.
         */
        vamgr__exchange__api_branches__Opened: {
            /** Id */
            id: string;
            /** Url */
            url: string;
        };
        /**
         * Begun
         * @description ``upload``: the secret that the next calls carry. ``part_bytes``: how much one part may hold.
         */
        vamgr__exchange__api_phpvms__Begun: {
            /** Part Bytes */
            part_bytes: number;
            /** Upload */
            upload: string;
        };
        /** CashAnswer */
        vamgr__finance__api_reports__CashAnswer: {
            /** Closing Minor */
            closing_minor: number;
            /** Currency */
            currency: string;
            /**
             * Founded On
             * @description The day of the first entry; null before it.
             */
            founded_on: string | null;
            /** Opening Minor */
            opening_minor: number;
            /** Points */
            points: components["schemas"]["CashPointAnswer"][];
            /** Step */
            step: string;
        };
        /** CheckAnswer */
        vamgr__fleet__api_aircraft__CheckAnswer: {
            /** Free */
            free: boolean;
            held_by: components["schemas"]["AircraftRef"] | null;
            /** Normalised */
            normalised: string;
        };
        /** MoveBody */
        vamgr__fleet__api_aircraft__MoveBody: {
            /** Location */
            location: string;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** ReasonBody */
        vamgr__fleet__api_aircraft__ReasonBody: {
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** ReasonBody */
        vamgr__flights__bodies__ReasonBody: {
            /** Reason */
            reason: string;
        };
        /** ReasonBody */
        vamgr__hosting__api_tenants__ReasonBody: {
            /**
             * Reason
             * @description Shown to people of the platform only.
             */
            reason: string;
        };
        /** ReasonBody */
        vamgr__identity__api_users__ReasonBody: {
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** FuelAnswer */
        vamgr__network__api_airports__FuelAnswer: {
            /** Kind */
            kind: string;
            /** Price Minor Per 100Kg */
            price_minor_per_100kg: number;
            /** Source */
            source: string;
        };
        /**
         * CheckAnswer
         * @description ``level``: error (cannot be opened), warning, note. ``field``: which of the row's fields it is about.
         */
        vamgr__network__api_bulk__CheckAnswer: {
            /** Code */
            code: string;
            /** Field */
            field: string | null;
            /**
             * Level
             * @enum {string}
             */
            level: "error" | "warning" | "note";
            /** Sentence */
            sentence: string;
        };
        /**
         * CheckAnswer
         * @description ``at``: when every byte was read again.
         */
        vamgr__overview__api_care__CheckAnswer: {
            /** At */
            at: string;
            /** Detail */
            detail: string;
            /** Ok */
            ok: boolean;
        };
        /**
         * Comparison
         * @description ``here`` null: what is here cannot be read. ``continues``: yes (the airline here is that of the backup, gone on)
         *     | ahead (the backup is that of the airline here, gone on) | no | unknown. ``lost_events``: those here that are not
         *     in it, null when that is no question of how many.
         */
        vamgr__overview__api_care__Comparison: {
            /** Continues */
            continues: string;
            here: components["schemas"]["Standing"] | null;
            /** Lost Events */
            lost_events: number | null;
            /** Ok */
            ok: boolean;
            /** Problem */
            problem: string | null;
            /** Sentences */
            sentences: string[];
            /** Source */
            source: string;
            theirs: components["schemas"]["Standing"] | null;
            /** Version */
            version: string | null;
        };
        /**
         * Begun
         * @description What goes on now; GET /demo says how far it is.
         */
        vamgr__overview__api_demo__Begun: {
            /** State */
            state: string;
        };
        /**
         * Opened
         * @description An empty answer.
         */
        vamgr__overview__api_window__Opened: Record<string, never>;
        /**
         * VerificationAnswer
         * @description ``report`` null: nobody has verified this airline here yet. ``head_is_ours``: the event that the report ended
         *     with is still part of the log.
         */
        VerificationAnswer: {
            /** At */
            at: string | null;
            /** Head Is Ours */
            head_is_ours: boolean | null;
            report: components["schemas"]["VerifyAnswer"] | null;
        };
        /**
         * VerifyAnswer
         * @description ``problems`` is empty when everything is as it should be. ``unchecked``: names of checks that a damaged log left
         *     no way to make.
         */
        VerifyAnswer: {
            /** Airlines */
            airlines: number;
            /** At */
            at: string;
            /** Checks */
            checks: components["schemas"]["VerifyCheck"][];
            /** Events */
            events: number;
            /** Head Hash */
            head_hash: string;
            /** Ok */
            ok: boolean;
            /** Problems */
            problems: components["schemas"]["VerifyProblem"][];
            /** Rows */
            rows: number;
            /** Seconds */
            seconds: number;
            /** Unchecked */
            unchecked: string[];
            /** Version */
            version: string;
        };
        /**
         * VerifyCheck
         * @description One of the checks. ``state``: ok | wrong | unchecked. ``means`` and ``advice`` are for people; there is advice
         *     only where something is wrong.
         */
        VerifyCheck: {
            /** Advice */
            advice: string;
            /** Looked At */
            looked_at: string;
            /** Means */
            means: string;
            /** Name */
            name: string;
            /** Problems */
            problems: string[];
            /** Seconds */
            seconds: number;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /** VerifyProblem */
        VerifyProblem: {
            /** Check */
            check: string;
            /** Detail */
            detail: string;
            /** Position */
            position: number | null;
        };
        /**
         * WeekAnswer
         * @description ``flights`` of a route: those that leave in this week by the local clock or by UTC; up to a day more on either
         *     side. ``any_time``: how many of the routes have no departure time; ``left_out``: routes past the limit.
         */
        WeekAnswer: {
            /** Airports */
            airports: components["schemas"]["AirportRef"][];
            /** Any Time */
            any_time: number;
            /** Left Out */
            left_out: number;
            /** Monday */
            monday: string;
            /** Routes */
            routes: components["schemas"]["WeekRoute"][];
        };
        /**
         * WeekFlight
         * @description Minutes count from the week's Monday 00:00 UTC. Local minutes are these plus the offset of that end's zone at
         *     that moment, so a clock change is in them. ``note`` says what one did to a time.
         */
        WeekFlight: {
            /** Arrival Offset Minutes */
            arrival_offset_minutes: number;
            /** Arrives Minute */
            arrives_minute: number;
            /** Departs Minute */
            departs_minute: number;
            /** Departure Offset Minutes */
            departure_offset_minutes: number;
            /** Note */
            note: string | null;
        };
        /** WeekRoute */
        WeekRoute: {
            /** Arrival */
            arrival: string;
            /** Block Minutes */
            block_minutes: number;
            /** Departure */
            departure: string;
            /** Flights */
            flights: components["schemas"]["WeekFlight"][];
            /** Id */
            id: string;
            /** Ident */
            ident: string;
            /** Status */
            status: string;
            /** Subfleet Ids */
            subfleet_ids: string[];
        };
        /**
         * WeightLine
         * @description ``limit_kg`` None: the type has no such limit; ``kg`` None: it cannot be computed.
         */
        WeightLine: {
            /** Formula */
            formula: string;
            /**
             * Key
             * @enum {string}
             */
            key: "zfw" | "tow" | "lw";
            /** Kg */
            kg: number | null;
            /** Limit Kg */
            limit_kg: number | null;
            /** Name */
            name: string;
            /** Ok */
            ok: boolean | null;
        };
        /** ZoomBody */
        ZoomBody: {
            /**
             * Step
             * @description 1 larger, -1 smaller, 0 as it was made.
             * @enum {integer}
             */
            step: -1 | 0 | 1;
        };
        /** Zoomed */
        Zoomed: {
            /** Factor */
            factor: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_aircraft: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                hub?: string;
                /** @description Rows per page. */
                limit?: number;
                location?: string;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description States, comma separated. Default: all but gone ones. */
                state?: string;
                /** @description Ids, comma separated. */
                subfleet?: string;
                /** @description Designators, comma separated. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AircraftAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    buy_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_types: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                engine_kind?: "jet" | "turboprop" | "piston" | "electric";
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                limit?: number;
                max_seats?: number;
                min_range_nmi?: number;
                min_seats?: number;
                /** @description Rows to leave out, in place of a cursor. */
                offset?: number;
                /** @description Designator, maker or model. */
                q?: string;
                sort?: "relevance" | "icao" | "-icao" | "name" | "-name" | "typical_seats" | "-typical_seats" | "range_nmi" | "-range_nmi";
                wake?: "L" | "M" | "H" | "J";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AircraftTypeAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    get_type: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                icao: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AircraftTypeAnswer"];
                };
            };
        };
    };
    quote_type: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Whose currency and money. */
                airline: string;
            };
            header?: never;
            path: {
                icao: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteAnswer"];
                };
            };
        };
    };
    get_aircraft: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AircraftAnswer"];
                };
            };
        };
    };
    change_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_life: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Comma separated: bought, flight, move, maintenance, storage, registration, hours, sold, retired, returned. */
                kind?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LifeEntry_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    end_maintenance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    start_maintenance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenanceBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    move_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vamgr__fleet__api_aircraft__MoveBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    retire_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeededReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    sell_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SellBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_statistics: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AircraftStatistics"];
                };
            };
        };
    };
    store_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["vamgr__fleet__api_aircraft__ReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    unstore_aircraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_airfields: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                lat: number;
                lon: number;
                within_nmi?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Airfields"];
                };
            };
        };
    };
    list_airlines: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AirlineAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    found_airline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AirlineBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_airline: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirlineAnswer"];
                };
            };
        };
    };
    change_airline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeAirlineBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    open_hub: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HubBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    close_hub: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                icao: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_logo: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    put_logo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    remove_logo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_settings: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsAnswer"];
                };
            };
        };
    };
    change_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_airports: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                country?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                hub?: boolean;
                /** @description An active route starts or ends there. */
                in_network?: boolean;
                /** @description Sizes, comma separated. */
                kind?: string;
                limit?: number;
                min_runway_ft?: number;
                near?: string;
                /** @description Rows to leave out, in place of a cursor. */
                offset?: number;
                overridden?: boolean;
                q?: string;
                sort?: "relevance" | "icao" | "-icao" | "name" | "-name" | "distance" | "-distance";
                within_nmi?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AirportRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    get_airport: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Whose prices; default the first airline's. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                icao: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirportAnswer"];
                };
            };
        };
    };
    override_airport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                icao: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    clear_override: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                icao: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_traffic: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Of which airline; default the first one. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                icao: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrafficAnswer"];
                };
            };
        };
    };
    list_api_keys: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description Another user's keys; needs users.manage. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiKeyRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    issue_api_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
        };
    };
    revoke_api_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_bookings: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                aircraft?: string;
                airline?: string;
                arrival?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                departure?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description A pilot's id, or `me`. */
                pilot?: string;
                /** @description Free text search. */
                q?: string;
                route?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description Several: separated by commas; `all` for all. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BookingAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    book_flight: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_booking: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingDetail"];
                };
            };
        };
    };
    cancel_booking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    depart_flight: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DepartBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_branches: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchesAnswer"];
                };
            };
        };
    };
    create_branch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBranch"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    delete_branch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    rename_branch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BranchChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    close_branch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    open_branch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__exchange__api_branches__Opened"];
                };
            };
        };
    };
    compare_branches: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Ids of branches with commas between them; all when empty. */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__exchange__api_branches__Comparison"];
                };
            };
        };
    };
    forget_persons: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Persons"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_catalog: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
        };
    };
    get_demo: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
        };
    };
    make_demo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoQuery"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__overview__api_demo__Begun"];
                };
            };
        };
    };
    remove_demo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removed"];
                };
            };
        };
    };
    leave_demo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoQuery"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Left"];
                };
            };
        };
    };
    stop_making: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__overview__api_demo__Begun"];
                };
            };
        };
    };
    get_departures: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Default: all airlines. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    get_digest: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestAnswer"];
                };
            };
        };
    };
    preview_briefing: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                aircraft_id: string;
                /** @description Of a free or ferry flight; the aircraft's when left out. */
                airline_id?: string;
                /** @description The route's, else the nearest suitable one, when left out. */
                alternate?: string;
                /** @description Of a free or ferry flight. */
                arrival?: string;
                callsign?: string;
                cruise_level_ft?: number;
                /** @description Of a free or ferry flight. */
                departure?: string;
                extra_fuel_kg?: number;
                flight_number?: number;
                /** @description IATA service type of a free flight. */
                flight_type?: string;
                kind: "route" | "free" | "ferry";
                /** @description Your own pilot record; needed only with several in the airline. */
                pilot_id?: string;
                /** @description From an hour ago to 14 days ahead; the next scheduled departure when left out. */
                planned_departure_at?: string;
                /** @description Of a flight on a route. */
                route_id?: string;
                route_text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefingPreview"];
                };
            };
        };
    };
    list_options: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Only with this aircraft. */
                aircraft?: string;
                /** @description In which airline, if you fly for several. */
                airline?: string;
                arrival?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                flight_type?: string;
                flyable?: "true" | "false" | "all";
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description An airport, or `any`; where you are when left out. */
                from?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description The time that you have, off blocks to on blocks. */
                max_block_minutes?: number;
                max_distance_nmi?: number;
                min_distance_nmi?: number;
                /** @description Only what you have never flown: this `route`, between these two airports (`pair`, either way), or to this `airport`. */
                new?: "route" | "pair" | "airport";
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Which of your pilot records; the only one when left out. */
                pilot?: string;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                subfleet?: string;
                /** @description Only what leaves within 24 hours. */
                today?: boolean;
                /** @description ICAO type designator. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Options"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    get_distance: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistanceAnswer"];
                };
            };
        };
    };
    list_expenses: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Also those of every airline. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description per_flight, daily, monthly; comma separated. */
                kind?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description active or removed; active when left out. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ExpenseAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    define_expense: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_expense: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseAnswer"];
                };
            };
        };
    };
    remove_expense: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_expense: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeExpenseBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_forecast: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description How many days of due dates to list, from today on. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
        };
    };
    export_airline: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Whether names, addresses and what else is personal can be read in it. */
                personal_data?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    export_aircraft: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description That airline's things only; all when left out. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    export_airports: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description That airline's things only; all when left out. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description What fuel prices are for. */
                fuel_unit?: "lbs" | "kg";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    export_expenses: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description That airline's things only; all when left out. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    export_fares: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description That airline's things only; all when left out. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    export_flights: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description That airline's things only; all when left out. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    export_subfleets: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description That airline's things only; all when left out. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    list_accounts: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Sums are of one airline, in its currency. */
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description As it was at the end of this day (UTC); now when left out. */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAnswer"];
                };
            };
        };
    };
    get_cash: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Sums are of one airline, in its currency. */
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description The first day (UTC). */
                from?: string;
                /** @description `auto`: as suits the length. */
                step?: "auto" | "day" | "week" | "month";
                /** @description The day after the last one. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__finance__api_reports__CashAnswer"];
                };
            };
        };
    };
    get_cash_flow: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Sums are of one airline, in its currency. */
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description The first day (UTC). */
                from?: string;
                /** @description The day after the last one. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashFlow"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    list_entries: {
        parameters: {
            query?: {
                /** @description An account's code; `fares` is all of its classes. */
                account?: string;
                /** @description Wait until the answer shows this log position. */
                after?: number;
                aircraft?: string;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                expense?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description The first day (UTC) on which it happened. */
                from?: string;
                /** @description Comma separated. */
                kind?: string;
                /** @description Rows per page. */
                limit?: number;
                max_minor?: number;
                min_minor?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                pilot?: string;
                pirep?: string;
                /** @description Free text search. */
                q?: string;
                /** @description Whether it was taken back by another entry. */
                reversed?: boolean;
                route?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                subfleet?: string;
                /** @description Comma separated. */
                tag?: string;
                /** @description The day after the last one. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EntrySummary_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    get_entry: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
        };
    };
    get_profit_and_loss: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                aircraft?: string;
                /** @description Sums are of one airline, in its currency. */
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description The first day (UTC). */
                from?: string;
                group_by?: "month" | "route" | "aircraft" | "subfleet" | "pilot" | "account" | "none";
                pilot?: string;
                /** @description Only what this one brought and cost; one thing only. */
                route?: string;
                subfleet?: string;
                /** @description The day after the last one. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfitAndLoss"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    get_summary: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Sums are of one airline, in its currency. */
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceSummary"];
                };
            };
        };
    };
    get_trial_balance: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Sums are of one airline, in its currency. */
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description As it was at the end of this day (UTC); now when left out. */
                at?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalance"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    list_flight_types: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlightTypesAnswer"];
                };
            };
        };
    };
    live_flights: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveFlights"];
                };
            };
        };
    };
    list_history: {
        parameters: {
            query?: {
                /** @description Ids of the users who did it, comma separated; `system` for the program. */
                actor?: string;
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Areas of the business, comma separated. */
                area?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description In this year, month, day or hour (UTC): 2026, 2026-11, 2026-11-28T14Z. */
                at?: string;
                at_from?: string;
                at_to?: string;
                /** @description The id of an event or a command: everything that followed from it, directly or not, and itself. */
                cause?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description The id of the command. */
                command?: string;
                /** @description Names of commands, comma separated. */
                command_name?: string;
                /** @description Everything that belongs together under this correlation id. */
                correlation?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Text in the sentence; looks through the newest 5000 events under the other filters. */
                q?: string;
                /** @description Text in the reason, of the newest 5000 commands that have it. Needs `history.view`. */
                reason?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description Where it came from, comma separated: ui, api, acars, policy, job, import, cli, demo. */
                source?: string;
                /** @description `collection:id`, e.g. `aircraft:<id>`: what happened to it or names it. */
                subject?: string;
                /** @description Event types, comma separated. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HistoryEntry_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    get_history_entry: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryDetail"];
                };
            };
        };
    };
    preview_undo: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                command_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoPreview"];
                };
            };
        };
    };
    undo_command: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                command_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_home: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Default: the caller's own airline, or the first. */
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                kind?: "airports" | "fares" | "subfleets" | "aircraft" | "flights" | "expenses";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                state?: "stopped" | "applied" | "undone";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportListRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    upload_import: {
        parameters: {
            query: {
                /** @description The airline of rows that name none; the first one when left out. */
                airline?: string;
                /** @description What the file is called; for people only. */
                file_name?: string;
                /** @description Airports only: what fuel prices are for. */
                fuel_unit?: "lbs" | "kg";
                kind: "airports" | "fares" | "subfleets" | "aircraft" | "flights" | "expenses";
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    get_csv_import: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    forget_csv_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    apply_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    get_failed_rows: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    list_import_rows: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Rows to leave out, in place of a cursor. */
                offset?: number;
                /** @description Looks into what people call the things. */
                q?: string;
                status?: "new" | "changed" | "same" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportRow_"];
                };
            };
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    list_kinds: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKinds"];
                };
            };
        };
    };
    list_sites: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedSites"];
                };
            };
        };
    };
    get_site: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                status?: ("open" | "used" | "expired" | "revoked")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvitationRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    renew_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RenewBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
        };
    };
    get_invitation: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationByToken"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    choose_preferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PreferencesBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    hide_in_public: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicNameBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_pilots: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description On leave, or with a leave planned. */
                away?: boolean;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                home?: string;
                /** @description Rows per page. */
                limit?: number;
                location?: string;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Ranks, comma separated. */
                rank?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description Statuses, comma separated. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PilotAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    hire_pilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HireBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_pilot: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotAnswer"];
                };
            };
        };
    };
    activate_pilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    dismiss_pilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["vamgr__crew__api__ReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_home: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    begin_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_pilot_ledger: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description The first day (UTC) on which it happened. */
                from?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description The day after the last one. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    logbook: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                aircraft?: string;
                airline?: string;
                /** @description Where it began or ended. */
                airport?: string;
                arrival?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Inclusive. */
                block_on_from?: string;
                /** @description Exclusive. */
                block_on_to?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                departure?: string;
                diverted?: boolean;
                flight_type?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description At least as soft as this. */
                min_landing_rate_fpm?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                route?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                source?: "manual" | "acars";
                /** @description `all` shows every state of one's own. */
                state?: string;
                subfleet?: string;
                /** @description ICAO type designators of the aircraft. */
                type?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logbook"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    move_pilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vamgr__crew__api__MoveBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    assign_rank: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RankOfPilotBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reinstate_pilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    end_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    pilot_statistics: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotStatistics"];
                };
            };
        };
    };
    suspend_pilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeededReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_transfer_hours: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_pireps: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                aircraft?: string;
                airline?: string;
                /** @description Where it began or ended. */
                airport?: string;
                arrival?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Inclusive. */
                block_on_from?: string;
                /** @description Exclusive. */
                block_on_to?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                departure?: string;
                diverted?: boolean;
                flight_type?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description At least as soft as this. */
                min_landing_rate_fpm?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description A pilot's id, or `me`. */
                pilot?: string;
                /** @description Free text search. */
                q?: string;
                route?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                source?: "manual" | "acars";
                /** @description draft, filed, in_review, accepted, rejected, cancelled; or `all`. */
                state?: string;
                subfleet?: string;
                /** @description ICAO type designators of the aircraft. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PirepSummary_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    write_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PirepBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_pirep: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pirep"];
                };
            };
        };
    };
    change_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    accept_pirep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    amend_pirep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    cancel_pirep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    add_comment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    file_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoQuery"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_flight_finance: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlightFinance"];
                };
            };
        };
    };
    share_flight: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoQuery"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    stop_sharing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    exchange_get_track: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Track"];
                };
            };
        };
    };
    reject_pirep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vamgr__flights__bodies__ReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reverse_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vamgr__flights__bodies__ReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    start_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoQuery"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    flights_get_track: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description At most so many points: the ends, all extremes, and the shape in between. */
                points?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackAnswer"];
                };
            };
        };
    };
    put_track: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    delete_track: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    check_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PirepCheck"];
                };
            };
        };
    };
    prefill: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description The booking to report on. */
                booking: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prefill"];
                };
            };
        };
    };
    get_platform: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Platform"];
                };
            };
        };
    };
    hosting_search_airports: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                limit?: number;
                /** @description Code, name or city. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirportList"];
                };
            };
        };
    };
    get_usual_limits: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualLimits"];
                };
            };
        };
    };
    rebuild_for_all: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuilding"];
                };
            };
        };
    };
    get_my_airlines: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySession"];
                };
            };
        };
    };
    sign_in_everywhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformSignIn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAirlines"];
                };
            };
        };
    };
    sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
        };
    };
    sign_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUp"];
                };
            };
        };
    };
    switch_airline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAirline"];
                };
            };
        };
    };
    get_platform_system: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSystem"];
                };
            };
        };
    };
    list_tenants: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description Left out: all but the deleted. */
                status?: ("active" | "suspended" | "leaving" | "deleted")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HostedRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    open_for: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTenantBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTenant"];
                };
            };
        };
    };
    get_tenant: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostedRow"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    export_tenant: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Whether names, addresses and what else is personal can be read. */
                personal_data?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    change_host: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_limits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LimitsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    retry_policy_of: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    retry_projection_of: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    restore_tenant: {
        parameters: {
            query: {
                /** @description Its name in addresses: small letters, digits and hyphens. */
                confirm: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restored"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["vamgr__hosting__api_tenants__ReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    verify_tenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainAnswer"];
                };
            };
        };
    };
    import_tenant: {
        parameters: {
            query: {
                /** @description Its name in addresses: small letters, digits and hyphens. */
                slug: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
        };
    };
    list_public_airlines: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDirectory"];
                };
            };
        };
    };
    get_public_airline: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAirline"];
                };
            };
        };
    };
    public_card: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    public_live_flights: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLiveFlights"];
                };
            };
        };
    };
    public_roster: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRoster"];
                };
            };
        };
    };
    get_public_flight: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedFlight"];
                };
            };
        };
    };
    list_ranks: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RankAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    create_rank: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RankBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_rank: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankAnswer"];
                };
            };
        };
    };
    remove_rank: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_rank: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RankTermsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    preview_rank: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                auto_promote?: boolean;
                hours_required?: number;
                name?: string;
                /** @description The rank that is changed; a new one when left out. */
                rank?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankPreview"];
                };
            };
        };
    };
    check_registration: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                registration: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__fleet__api_aircraft__CheckAnswer"];
                };
            };
        };
    };
    suggest_registrations: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                count?: number;
                country: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
        };
    };
    list_review: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                pilot?: string;
                /** @description Free text search. */
                q?: string;
                /** @description A rule that is not met. */
                rule?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                /** @description filed, in_review; both when left out. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    list_routes: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                arrival?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Weekdays, comma separated: mon,thu. Any of them. */
                day?: string;
                departure?: string;
                flight_type?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                in_season?: boolean;
                /** @description Rows per page. */
                limit?: number;
                max_block_minutes?: number;
                max_distance_nmi?: number;
                min_block_minutes?: number;
                min_distance_nmi?: number;
                number?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                status?: string;
                subfleet?: string;
                /** @description Departs from or arrives at this airport. */
                touching?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RouteAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    open_route: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRouteBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_route: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteAnswer"];
                };
            };
        };
    };
    change_route: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RouteBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    activate_route: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    close_route: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CloseBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    deactivate_route: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    list_departures: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                days?: number;
                from?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departures"];
                };
            };
        };
    };
    get_performance: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceAnswer"];
                };
            };
        };
    };
    open_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    open_routes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    change_routes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    preview_changes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditPreview"];
                };
            };
        };
    };
    check_key: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline: string;
                code?: string;
                except?: string;
                flight_number: number;
                leg?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyAnswer"];
                };
            };
        };
    };
    estimate_route: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                arrival: string;
                date?: string;
                departure: string;
                departure_time?: string;
                distance_nmi?: number;
                /** @description Subfleet ids, comma separated. */
                subfleets?: string;
                /** @description ICAO type codes, comma separated. */
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
        };
    };
    plan_routes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
        };
    };
    list_spokes: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                country?: string;
                hub: string;
                known?: boolean;
                limit?: number;
                max_distance_nmi?: number;
                min_distance_nmi?: number;
                min_runway_ft?: number;
                /** @description Only airports that have airline flights in the world. */
                scheduled?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Spokes"];
                };
            };
        };
    };
    get_timetable: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                arrival?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Weekdays, comma separated: mon,thu. Any of them. */
                day?: string;
                departure?: string;
                flight_type?: string;
                in_season?: boolean;
                /** @description Rows per page. */
                limit?: number;
                max_block_minutes?: number;
                max_distance_nmi?: number;
                min_block_minutes?: number;
                min_distance_nmi?: number;
                number?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                status?: string;
                subfleet?: string;
                /** @description Departs from or arrives at this airport. */
                touching?: string;
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekAnswer"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
        };
    };
    launch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaunchToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                limit?: number;
                /** @description How many to leave out at the beginning. */
                offset?: number;
                /** @description Another user's sessions; needs users.manage. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    revoke_other_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
        };
    };
    revoke_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
        };
    };
    get_tenant_settings: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsAnswer"];
                };
            };
        };
    };
    change_tenant_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_setup: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
        };
    };
    set_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupAnswer"];
                };
            };
        };
    };
    identity_search_airports: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                limit?: number;
                /** @description Code, name or city. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirportList"];
                };
            };
        };
    };
    import_at_first_run: {
        parameters: {
            query?: {
                /** @description The set-up token, where one is needed. */
                token?: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedIn"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                upload?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    begin_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__exchange__api_phpvms__Begun"];
                };
            };
        };
    };
    forget_import: {
        parameters: {
            query: {
                upload: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    look_at_dump: {
        parameters: {
            query: {
                upload: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    send_part: {
        parameters: {
            query: {
                /** @description Where in the file this part begins. */
                offset: number;
                upload: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Received"];
                };
            };
        };
    };
    run_import: {
        parameters: {
            query: {
                upload: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RunBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    stream: {
        parameters: {
            query?: {
                /** @description The same as the header Last-Event-ID, for a page that takes over a stream. */
                last_event_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream; each message's data is a `Changed`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    list_subfleets: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline?: string;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                status?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SubfleetAnswer_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    create_subfleet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubfleetBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_subfleet: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubfleetAnswer"];
                };
            };
        };
    };
    change_subfleet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SubfleetTermsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    retire_subfleet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    get_template: {
        parameters: {
            query: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                airline: string;
                type: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswer"];
                };
            };
        };
    };
    get_system: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemAnswer"];
                };
            };
        };
    };
    download_backup: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    list_backups: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupsAnswer"];
                };
            };
        };
    };
    make_backup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    download_kept_backup: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    delete_backup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    verify_backup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupVerified"];
                };
            };
        };
    };
    upload_backup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    verify_own_chain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainAnswer"];
                };
            };
        };
    };
    get_diagnostics: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnostics"];
                };
            };
        };
    };
    retry_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    rebuild_projection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    retry_projection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    delete_replaced: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreAnswer"];
                };
            };
        };
    };
    check_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SourceBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__overview__api_care__Comparison"];
                };
            };
        };
    };
    get_retention: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionAnswer"];
                };
            };
        };
    };
    get_verification: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationAnswer"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyAnswer"];
                };
            };
        };
    };
    get_time_machine: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeMachine"];
                };
            };
        };
    };
    prepare_time_machine: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    issue_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
                /** @description Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object stands for all of its columns. */
                columns?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The same as the header Accept, for links. */
                format?: "json" | "csv" | "jsonl";
                /** @description Rows per page. */
                limit?: number;
                /** @description Rows to leave out before the page, in place of a cursor: any place of a long list at once. */
                offset?: number;
                /** @description Free text search. */
                q?: string;
                role?: ("owner" | "staff" | "pilot")[];
                /** @description Field names, comma separated; `-` descends. */
                sort?: string;
                status?: ("active" | "disabled" | "erased")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UserRow_"];
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    add_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewUser"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: {
                /** @description Wait until the answer shows this log position. */
                after?: number;
                /** @description Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this log position (digits). */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
        };
    };
    disable_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["vamgr__identity__api_users__ReasonBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    enable_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    erase_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    set_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    save_backup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    open_data_folder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__overview__api_window__Opened"];
                };
            };
        };
    };
    print_page: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vamgr__overview__api_window__Opened"];
                };
            };
        };
    };
    save_file: {
        parameters: {
            query: {
                /** @description The file name to begin with. */
                name: string;
            };
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shown"];
                };
            };
        };
    };
    zoom: {
        parameters: {
            query?: never;
            header?: {
                /** @description Saying the same request again under the same key has the effect and the answer of saying it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoomBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` when this is the answer of an earlier, equal request. */
                    "Idempotency-Replayed"?: string;
                    /** @description The id of the command, when it came with an Idempotency-Key. By this it can be undone. */
                    "Vamgr-Command"?: string;
                    /** @description The log position that this answer shows or has reached. */
                    "Vamgr-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Zoomed"];
                };
            };
        };
    };
}
